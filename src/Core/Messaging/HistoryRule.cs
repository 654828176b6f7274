using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Messaging;

/// <summary>What somebody who comes into a room later may read; chosen when it is opened, and never changed: what was said was said under it.</summary>
public enum HistoryRule
{
    [Label("あとから参加した方も、はじめから読めます", "Whoever joins later reads everything from the beginning")] FromStart,
    [Label("あとから参加した方は、参加したあとのものだけを読めます", "Whoever joins later reads only what is said after that")] FromJoining,
}

using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Matchmaking.Learning;

/// <summary>Whether what was learned of a view is used, and if not why.</summary>
public enum LearningUse
{
    [Label("使っています", "In use")] InUse,
    [Label("止めています", "Switched off")] Off,
    [Label("設定で止めています", "Off by configuration")] Disabled,
    [Label("まだ学習していません", "Not learned yet")] NotYet,
    [Label("お返事がまだ足りません", "Too few answers")] TooFew,
    [Label("よくならないので使っていません", "Not used: no better")] NotBetter,
}

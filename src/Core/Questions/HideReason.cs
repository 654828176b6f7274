using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Questions;

/// <summary>Why a question was taken out of sight; its asker is told.</summary>
public enum HideReason
{
    [Label("だれかが分かることが書いてある", "It tells who somebody is")] Personal,
    [Label("掲載と関係がない", "It is not about the listing")] OffTopic,
    [Label("同じ質問がある", "It has been asked before")] Duplicate,
    [Label("失礼な言葉や勧誘がある", "It is rude or advertises")] Offensive,
    [Label("そのほか", "Other")] Other,
}

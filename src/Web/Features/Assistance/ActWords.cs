using SetagayaPort.Core.Language;

namespace SetagayaPort.Web.Features.Assistance;

/// <summary>What a coordinator did for somebody, in words.</summary>
internal static class ActWords
{
    private static readonly Dictionary<string, LocalText> Words = new(StringComparer.Ordinal)
    {
        ["listing.created"] = new("掲載を書きはじめました", "Began a listing"),
        ["listing.updated"] = new("掲載を書きなおしました", "Changed a listing"),
        ["listing.published"] = new("掲載を公開しました", "Published a listing"),
        ["listing.paused"] = new("掲載をお休みにしました", "Paused a listing"),
        ["listing.closed"] = new("掲載を終えました", "Closed a listing"),
        ["listing.deleted"] = new("掲載を消しました", "Deleted a listing"),
        ["introduction.accepted"] = new("紹介に「はい」と伝えました", "Passed on a yes to an introduction"),
        ["introduction.declined"] = new("紹介を見送ると伝えました", "Passed on a no to an introduction"),
        ["fitOut.begun"] = new("居抜きの「三者の同意」を始めました", "Began the consent of three to a fit-out"),
        ["fitOut.written"] = new("「三者の同意」の文章を書きました", "Wrote the text of the consent of three"),
        ["fitOut.invited"] = new("「三者の同意」に三人目の方を招きました", "Invited the third party to the consent of three"),
        ["fitOut.removed"] = new("「三者の同意」から三人目の方を外しました", "Removed the third party from the consent of three"),
        ["fitOut.consented"] = new("「三者の同意」に同意すると伝えました", "Passed on a consent to the fit-out"),
        ["fitOut.withdrawn"] = new("「三者の同意」の取り消しを伝えました", "Passed on that the consent to the fit-out is withdrawn"),
    };

    public static string Of(string action) => Words.GetValueOrDefault(action)?.ToString() ?? action;

    public static bool IsIntroduction(string action) => action.StartsWith("introduction.", StringComparison.Ordinal) || action.StartsWith("fitOut.", StringComparison.Ordinal);
}

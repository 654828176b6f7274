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
    };

    public static string Of(string action) => Words.GetValueOrDefault(action)?.ToString() ?? action;

    public static bool IsIntroduction(string action) => action.StartsWith("introduction.", StringComparison.Ordinal);
}

using SetagayaPort.Core.Search;

namespace SetagayaPort.Web.Features.SavedSearches;

/// <summary>The fields of a saved search that its owner writes.</summary>
public sealed record SavedSearchForm(string Name, SearchAlert Alert)
{
    /// <summary>What an alert means for who chooses it.</summary>
    public static string Hint(SearchAlert alert) => alert switch
    {
        SearchAlert.Instant => T("出たらすぐに知らせます。メールは15分に一通までです。", "As soon as it appears; at most one mail every 15 minutes."),
        SearchAlert.Daily => T("毎朝8時ごろに、まとめて一通で知らせます。", "One mail around 8 each morning."),
        _ => T("お知らせはせずに、検索だけを残します。", "Only the search is kept."),
    };
}

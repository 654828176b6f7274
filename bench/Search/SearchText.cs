using SetagayaPort.Core.Search;

namespace SetagayaPort.Bench.Search;

/// <summary>All that a document says, for searches that know no fields.</summary>
internal static class SearchText
{
    public static string Of(SearchDocument x) => string.Join('\n', [x.Title, x.Summary, x.Body, .. x.Words, .. x.EnglishWords, x.Organization, .. x.Places]);
}

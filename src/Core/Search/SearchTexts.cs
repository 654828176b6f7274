using SetagayaPort.Matching.Retrieval;

namespace SetagayaPort.Core.Search;

/// <summary>What a document says in which field, the same for every engine.</summary>
internal static class SearchTexts
{
    /// <summary>What stands in a field of its own is not counted among the words as well.</summary>
    public static IEnumerable<(TextField Field, IReadOnlyList<string> Parts)> Of(SearchDocument x) =>
    [
        (TextField.Title, [x.Title]),
        (TextField.Skills, x.Skills),
        (TextField.Organization, [x.Organization ?? ""]),
        (TextField.Place, x.Places),
        (TextField.Summary, [x.Summary ?? ""]),
        (TextField.Body, [x.Body]),
        (TextField.Words, [.. x.Words.Except(x.Skills, StringComparer.Ordinal).Except(x.Places, StringComparer.Ordinal), .. x.EnglishWords]),
    ];
}

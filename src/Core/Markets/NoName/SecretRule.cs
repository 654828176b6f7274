using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.NoName;

/// <summary>What the author keeps in the confidential part does not stand in a public text as well.</summary>
/// <param name="fields">Paths of the confidential values to look for, such as <c>details.confidential.legalName</c>.</param>
public sealed partial class SecretRule(string id, LocalText source, IReadOnlyList<string> fields) : Rule
{
    // Shorter than this a value says too little: it would be found everywhere.
    private const int ShortestTold = 2;

    public override string Id => id;

    public override LocalText Title { get; } = new("伏せた名前や住所を、見える文章に書かない", "What is kept confidential stands in no public text");

    public override LocalText Source => source;

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        foreach (var path in fields)
        {
            if (draft.At(path) is not JsonValue value || Core(value.GetValue<string>()) is not { Length: >= ShortestTold } secret)
                continue;

            var label = draft.Side.Schema.Find(path)!.Label;
            foreach (var text in draft.PublicTexts.Where(x => Folded(x.Text).Contains(secret, StringComparison.Ordinal)))
            {
                yield return Find(
                    text.Path,
                    new($"だれにも見せない「{label.Ja}」が、見える文章に書かれています。", $"The confidential \"{label.En}\" stands in a text that others can read."),
                    new($"この文章から「{label.Ja}」を消してください。", $"Remove the \"{label.En}\" from this text."));
            }
        }
    }

    /// <summary>The telling part: without 株式会社 and the like, and without the prefecture and ward everybody shares.</summary>
    private static string Core(string value) => Shared().Replace(Folded(value.Normalize(NormalizationForm.FormKC)), "");

    private static string Folded(string text) => Ignored().Replace(text, "").ToUpperInvariant();

    [GeneratedRegex(@"[\s・､、,.\-‐‑‒–—−]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ignored();

    [GeneratedRegex(@"株式会社|有限会社|合同会社|合資会社|合名会社|\((株|有|同)\)|^(〒?\d{7})?(東京都)?世田谷区", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shared();
}

using System.Text;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Wording;

/// <summary>One free text of a listing that others may read, with its path.</summary>
/// <param name="Path">Such as <c>title</c> or <c>details.formerUse</c>.</param>
/// <param name="Text">In NFKC, so that full-width digits and signs read like plain ones.</param>
public sealed record PublicText(string Path, string Text)
{
    /// <summary>Every public free text of a draft: the common fields and the side's own, never the confidential part.</summary>
    public static IEnumerable<PublicText> Of(Draft draft) =>
        from field in draft.Side.Common.Leaves.Concat(draft.Side.Schema.Leaves)
        where !field.Confidential && field.Kind is FieldKind.Text or FieldKind.LongText or FieldKind.Texts
        from text in Texts(draft.At(field.Path))
        select new PublicText(field.Path, text.Normalize(NormalizationForm.FormKC));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray items => items.OfType<JsonValue>().Select(x => x.GetValue<string>()),
        JsonValue value => [value.GetValue<string>()],
        _ => [],
    };
}

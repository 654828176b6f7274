using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Web.Features.Markets.Forms;

/// <summary>A field that reads otherwise in the stored listing than in what somebody has just typed.</summary>
/// <param name="Field">Which field.</param>
/// <param name="Stored">What stands in the listing now; nothing when it is empty.</param>
public sealed record Clash(FieldSpec Field, IReadOnlyList<string> Stored)
{
    public static IReadOnlyList<Clash> Between(FormStep step, IFormCollection typed, Listing listing)
    {
        var stored = listing.ToInput();
        var written = FieldForm.Write(step.Fields, stored);
        var (mine, theirs) = (new JsonObject(), new JsonObject());
        FieldForm.Merge(step.Fields, path => typed[path], mine);
        FieldForm.Merge(step.Fields, path => written.GetValueOrDefault(path, StringValues.Empty), theirs);
        return
        [
            .. from field in step.Fields
               where !JsonNode.DeepEquals(FieldForm.At(mine, field.Path), FieldForm.At(theirs, field.Path))
               select new Clash(field, FieldWords.Lines(field, FieldForm.At(stored, field.Path))),
        ];
    }
}

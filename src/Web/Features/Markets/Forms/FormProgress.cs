using System.Text.Json.Nodes;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Web.Features.Markets.Forms;

/// <summary>How many of the fields that a listing needs are in order.</summary>
public sealed record FormProgress(int Done, int Total)
{
    public int Percent => Total == 0 ? 100 : Done * 100 / Total;

    public static FormProgress Of(ListingKind kind, JsonObject listing, IEnumerable<Finding> findings)
    {
        var needed = Needed(kind.Common.Fields, listing).Concat(Needed(kind.Schema.Fields, listing)).ToList();
        var blocked = findings.Where(x => x.Severity == Severity.Block).Select(x => x.Field).ToHashSet(StringComparer.Ordinal);
        return new FormProgress(needed.Count(x => !blocked.Contains(x)), needed.Count);
    }

    /// <summary>As the rule of required fields has it: a group that may be left out asks nothing until it is begun.</summary>
    private static IEnumerable<string> Needed(IEnumerable<FieldSpec> fields, JsonObject listing)
    {
        foreach (var field in fields)
        {
            if (field.Kind != FieldKind.Group)
            {
                if (field.Required is not null)
                    yield return field.Path;
            }
            else if (field.Required is not null && field.Leaves.All(x => x.Required is null))
            {
                yield return field.Path;
            }
            else if (field.Required is not null || FieldForm.At(listing, field.Path) is not null)
            {
                foreach (var path in Needed(field.Children, listing))
                    yield return path;
            }
        }
    }
}

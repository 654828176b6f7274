using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Web.Features.Markets.Forms;

/// <summary>The steps of a kind of listing, read from its schema: the common ones, its own, who sees it, the review.</summary>
public sealed class FormSteps
{
    private FormSteps(IReadOnlyList<FormStep> all) => All = all;

    public IReadOnlyList<FormStep> All { get; }

    public FormStep Last => All[^1];

    public static FormSteps Of(ListingKind kind)
    {
        var common = Sections(kind.Common.Fields);
        var ending = common.Last();
        var sections = common.SkipLast(1).Concat(Sections(kind.Schema.Fields)).Append(ending).ToList();
        sections.Add((new LocalText("見なおして公開", "Review and publish"), []));
        return new FormSteps([.. sections.Select((x, i) => new FormStep(i + 1, x.Title, x.Fields))]);
    }

    /// <summary>The step of this number; the nearest one where there is none.</summary>
    public FormStep At(int number) => All[Math.Clamp(number, 1, All.Count) - 1];

    /// <summary>Where a finding's field is asked.</summary>
    public FormStep Of(string path) => All.FirstOrDefault(x => x.Asks(path)) ?? All[0];

    private static List<(LocalText Title, IReadOnlyList<FieldSpec> Fields)> Sections(IReadOnlyList<FieldSpec> fields)
    {
        var sections = new List<(LocalText, List<FieldSpec>)>();
        foreach (var field in fields)
        {
            if (field.Section is { } title)
                sections.Add((title, []));
            sections[^1].Item2.Add(field);
        }

        return [.. sections.Select(x => (x.Item1, (IReadOnlyList<FieldSpec>)x.Item2))];
    }
}

using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Markets.Forms;

/// <summary>One field of the guided form with what stands in it.</summary>
/// <param name="Spec">From the schema.</param>
/// <param name="State">The values and findings of the whole step.</param>
/// <param name="Nested">Whether it is a part of a group; then it does not say that it may be left out.</param>
public sealed record FormField(FieldSpec Spec, FormState State, bool Nested = false)
{
    private const int FewOptions = 6;
    private const int OneLine = 120;

    public string Name => Spec.Path;

    public string Id => FieldTagHelper.IdOf(Spec.Path);

    public string Value => State.At(Spec.Path).LastOrDefault() ?? "";

    public string? Help => Spec.Help?.ToString();

    /// <summary>Whether one of several is shown as chips; a list of many is a select.</summary>
    public bool IsChips => Spec.Kind == FieldKind.Choices || (Spec.Kind == FieldKind.Choice && Spec.Options.Count <= FewOptions);

    public bool IsOneLine => Spec.MaxLength <= OneLine;

    /// <summary>Whether it takes the whole width inside its group.</summary>
    public bool IsWide => Spec.Kind is FieldKind.Text or FieldKind.LongText or FieldKind.Texts or FieldKind.Group or FieldKind.Flag || IsChips;

    public bool IsNumber => Spec.Kind is FieldKind.Integer or FieldKind.Number;

    public bool ShowsNeed => !Nested || Spec.Required is not null;

    public IEnumerable<FormField> Children => Spec.Children.Select(x => this with { Spec = x, Nested = true });

    /// <summary>What the rules say of this field; of a group also what concerns it as a whole.</summary>
    public IEnumerable<FindingView> Findings => State.Findings.Where(x => x.Field == Spec.Path && State.ShowsFindings).Select((x, i) => new FindingView(x, $"{Id}-f{i}", CanApply: true));

    public string? DescribedBy => string.Join(' ', Findings.Select(x => x.Id)) is { Length: > 0 } ids ? ids : null;

    public bool Has(string option) => State.At(Spec.Path).Contains(option);
}

using Microsoft.AspNetCore.Mvc.ModelBinding;
using SetagayaPort.Core;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>What stands in the way, at the top of a form; each line leads to its field. Null when nothing does.</summary>
public sealed record ErrorSummary(string Heading, IReadOnlyList<ErrorSummary.Line> Lines)
{
    /// <summary>What model binding and validation refused.</summary>
    public static ErrorSummary? Of(ModelStateDictionary state) =>
        state.IsValid
            ? null
            : From([.. state.SelectMany(x => x.Value?.Errors.Select(e => new Line(x.Key.Length == 0 ? null : FieldTagHelper.IdOf(x.Key), e.ErrorMessage)) ?? [])]);

    /// <summary>An expected failure: its fields, or its sentence alone. <paramref name="prefix"/> is what stands before the names of the form's controls, such as <c>Input.</c>.</summary>
    public static ErrorSummary Of(Error error, string prefix = "") =>
        error.Fields.Count > 0
            ? From([.. error.Fields.Select(x => new Line(FieldTagHelper.IdOf(prefix + x.Field), x.Message.ToString()))])
            : new(error.Message.ToString(), Blocks(error.Findings, prefix));

    /// <summary>What must be mended before publishing; null when nothing must.</summary>
    public static ErrorSummary? Of(IEnumerable<Finding> findings, string prefix = "")
    {
        var lines = Blocks(findings, prefix);
        return lines.Count == 0
            ? null
            : new(T($"公開の前に、あと{lines.Count}つ直します", lines.Count == 1 ? "One thing to mend before publishing" : $"{lines.Count} things to mend before publishing"), lines);
    }

    private static ErrorSummary From(IReadOnlyList<Line> lines) => new(T("ここを直すと進めます", "Please mend these to go on"), lines);

    private static List<Line> Blocks(IEnumerable<Finding> findings, string prefix) =>
        [.. findings.Where(x => x.Severity == Severity.Block).Select(x => new Line(FieldTagHelper.IdOf(prefix + x.Field), x.Message.ToString()))];

    /// <summary>One thing to mend; without an id it belongs to the whole form.</summary>
    public sealed record Line(string? Id, string Text);
}

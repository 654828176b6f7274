using SetagayaPort.Core.Markets;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>A finding beside its field.</summary>
/// <param name="Finding">What the rule found.</param>
/// <param name="Id">Id of the element, for the <c>described-by</c> of the field.</param>
/// <param name="CanApply">Whether the form around it takes <c>apply</c> with the name of the repair and mends the field.</param>
public sealed record FindingView(Finding Finding, string Id, bool CanApply = false)
{
    public bool Blocks => Finding.Severity == Severity.Block;

    /// <summary>Name of a finding's repair among all findings of a listing: a rule may find several fields.</summary>
    public static string Repair(Finding finding) => $"{finding.Rule} {finding.Field}";
}

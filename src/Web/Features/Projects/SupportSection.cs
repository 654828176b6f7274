using SetagayaPort.Core.Markets.Collaboration;
using SetagayaPort.Core.Projects;

namespace SetagayaPort.Web.Features.Projects;

/// <summary>The support of a project as a section of a page.</summary>
/// <param name="Project">What the reader may know of it.</param>
/// <param name="Whole">Whether it stands on its own page.</param>
/// <param name="Refused">The form that was refused, such as <c>offer</c> or <c>accept.</c> with the offer's id.</param>
/// <param name="Form">What was typed into it.</param>
public sealed record SupportSection(ProjectView Project, bool Whole = false, string? Refused = null, IFormCollection? Form = null)
{
    /// <summary>Where its forms go.</summary>
    public string Action(string handler) => $"{Shared.Paths.Supports(Project.Listing.Id)}?handler={handler}";

    public string? Typed(string form, string field) => Refused == form ? Form?[field].ToString() : null;

    /// <summary>How many support it in one way, as the reader may know it.</summary>
    public static string Count(ProjectView.Way way) => way.Count is { } count
        ? T($"{count}人", count == 1 ? "1 person" : $"{count} people")
        : T("3人未満", "Fewer than 3");

    /// <summary>What each way means, in a few words.</summary>
    public static string Hint(SupportKind kind) => kind switch
    {
        SupportKind.Skill => T("技術や知識で手伝う", "Help with what you know"),
        SupportKind.Monitor => T("使ってみて、感想を伝える", "Try it and say what you think"),
        SupportKind.Place => T("場所を貸す", "Lend a place"),
        SupportKind.Volunteer => T("当日や準備を手伝う", "Lend a hand"),
        SupportKind.Pledge => T("資金や協賛を申し出る（ここでは支払いません）", "Pledge money (nothing is paid here)"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

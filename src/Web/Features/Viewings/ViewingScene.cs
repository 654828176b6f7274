using SetagayaPort.Core.Viewings;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Viewings;

/// <summary>The viewings of an introduction with the forms of their reader, and what was typed into a refused one.</summary>
/// <param name="Board">The viewings.</param>
/// <param name="Now">The present.</param>
/// <param name="Refused">Names the form that was refused, so that it stands open again.</param>
/// <param name="Form">What was typed into it.</param>
public sealed record ViewingScene(ViewingBoard Board, DateTimeOffset Now, string? Refused = null, IFormCollection? Form = null)
{
    public bool IsHost => Board.Host == true;

    /// <summary>Where the forms are sent.</summary>
    public string Action(string handler, Guid? viewing = null) =>
        $"{Paths.Viewings(Board.IntroductionId)}?handler={handler}" + (viewing is { } id ? $"&viewing={id}" : null);

    public string? Typed(string form, string field) => Refused == form ? Form?[field].ToString() : null;

    public bool IsTicked(string form, string field) => Typed(form, field) is "true" or "true,false";

    /// <summary>First and last day that may be chosen.</summary>
    public string Earliest => Day(Now);

    public string Latest => Day(Now + Viewing.Ahead);

    /// <summary>Who made the last move, as the reader meets it.</summary>
    public string Who(ViewingView viewing) => viewing.LastByYou switch
    {
        true => T("あなた", "You"),
        false => T("相手の方", "The other side"),
        null => T("どちらか一方", "One side"),
    };

    private static string Day(DateTimeOffset at) => Core.TownTime.InTown(at).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Alerts;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.SavedSearches;

/// <summary>
/// Stops the alerts of a mail in one press, without a sign-in. Opening it changes nothing: mail scanners open links too. Mail programs post here
/// by themselves when their reader presses "unsubscribe" (RFC 8058), so that there is no antiforgery token; the token of the address is the proof.
/// </summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(RateLimits.Search)]
public sealed class StopModel(SearchStops stops, PortDbContext db) : PageModel
{
    /// <summary>What the button would stop, or what it stopped; null when the link is of no use.</summary>
    public IReadOnlyList<Line>? Lines { get; private set; }

    public bool Stopped { get; private set; }

    /// <summary>Whether the searches are those of the signed-in person, who may take it back.</summary>
    public bool Mine { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (await stops.FindAsync(token, cancel) is not { } searches)
            return Missing();
        Lines = [.. searches.Select(x => new Line(x.Id, x.Name, x.Alert))];
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (await stops.StopAllAsync(token, cancel) is not { } stopped)
            return Missing();
        Lines = [.. stopped.Select(x => new Line(x.Id, x.Name, x.Alert))];
        var (me, ids) = (User.ToCaller().Id, stopped.Select(x => x.Id).ToArray());
        Mine = ids.Length > 0 && await db.Set<SavedSearch>().CountAsync(x => ids.Contains(x.Id) && x.AccountId == me, cancel) == ids.Length;
        Stopped = true;
        return Shown();
    }

    private PageResult Missing()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Shown();
    }

    private PageResult Shown()
    {
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    /// <summary>One search and the alert that it has, or had.</summary>
    public sealed record Line(Guid Id, string Name, SearchAlert Alert);
}

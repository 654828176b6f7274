using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>The page of a listing, for whoever may read it; to everybody else it is not there.</summary>
public sealed class ShowModel(PortDbContext db, MarketCatalog catalog, ApproachReader approaches, IntroductionService introductions, ReplyRates rates, AssistanceReader assistance)
    : PageModel
{
    public Listing Listing { get; private set; } = null!;

    public ListingKind Kind { get; private set; } = null!;

    /// <summary>Own, or of an organisation one writes for.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>May change it: also coordinators.</summary>
    public bool Manages { get; private set; }

    /// <summary>Whether a coordinator entered it for its owner; known only to those who may change it.</summary>
    public bool Entered { get; private set; }

    public bool IsNoName => Kind.IsNoName(Listing);

    /// <summary>For members who read somebody else's published listing.</summary>
    public Approach? Approach { get; private set; }

    /// <summary>How the organisation answers those who ask it; never behind a listing without a name.</summary>
    public ReplyRate? Replies { get; private set; }

    /// <summary>What stood in the way of a request, and what was typed.</summary>
    public Error? Failure { get; private set; }

    public string? Message { get; private set; }

    public string? Grade { get; private set; }

    /// <summary>Whether search engines and guests see it, so that it may describe itself to them.</summary>
    public bool IsOpen => Listing is { Status: ListingStatus.Published, Visibility: Visibility.Public };

    public string Canonical => $"{Request.Scheme}://{Request.Host}{Paths.Listing(Listing.Id)}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    /// <summary>Asks the other side for a talk, from one of one's own listings.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, Guid from, string? message, string? grade, CancellationToken cancel)
    {
        if (User.ToCaller().IsGuest)
            return Challenge();
        if (!await LoadAsync(id, cancel))
            return NotFound();

        var interest = Interest.Read(grade);
        var proposed = interest.Ok
            ? await introductions.ProposeAsync(User.ToCaller(), from, id, message, why: null, interest.Value, cancel)
            : interest.Error;
        if (proposed.Ok)
        {
            Flash.Say(TempData, T("申し込みを伝えました。お返事は7日以内に届きます。", "Your request has been passed on. The answer comes within seven days."));
            return Redirect(Paths.Introduction(proposed.Value.Id));
        }

        (Failure, Message, Grade) = (proposed.Error, message, grade);
        Response.StatusCode = Problems.Status(proposed.Error.Kind);
        ModelState.Add(proposed.Error);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var caller = User.ToCaller();
        var found = await db.Listings.AsNoTracking().Include(x => x.Organization).ReadableBy(caller, db)
            .Where(x => x.Id == id)
            .Select(x => new { Listing = x, x.Organization, Own = db.Listings.OwnedBy(caller, db).Any(y => y.Id == x.Id) })
            .FirstOrDefaultAsync(cancel);
        if (found is null)
            return false;

        Listing = found.Listing;
        Listing.Organization = found.Organization;
        Kind = catalog.Of(Listing);
        IsOwn = found.Own;
        Manages = IsOwn || caller.IsCoordinator || caller.IsAdministrator;
        if (Listing.OrganizationId is { } organization && !IsNoName)
            Replies = await rates.OfAsync(organization, cancel);
        Entered = Manages && (await assistance.EnteredAsync([id], cancel)).Contains(id);
        if (!caller.IsGuest && !Manages)
            Approach = await approaches.ReadAsync(caller, Listing, cancel);
        return true;
    }
}

using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Markets.Forms;

/// <summary>Reads and writes a listing for the guided form, one step at a time.</summary>
public sealed class ListingEditor(PortDbContext db, MarketCatalog catalog, ListingService service)
{
    /// <summary>The listing as it is stored, for whoever may change it; null for everybody else.</summary>
    public Task<Listing?> FindAsync(Caller caller, Guid id, CancellationToken cancel) =>
        db.Listings.AsNoTracking().Include(x => x.Organization).ManagedBy(caller, db).FirstOrDefaultAsync(x => x.Id == id, cancel);

    /// <summary>
    /// Replaces what one step asks and leaves the rest as it is. <paramref name="mend"/> names a finding whose
    /// repair is taken over on the way, as <see cref="FindingView.Repair"/> writes it. What changes nothing is no new version.
    /// </summary>
    public async Task<Result<Listing>> SaveAsync(Caller caller, Listing stored, FormStep step, IFormCollection form, string? mend, CancellationToken cancel)
    {
        var listing = stored.ToInput();
        if (!step.IsReview)
            FieldForm.Merge(step.Fields, path => form[path], listing);
        if (step.AsksVisibility)
            FieldForm.Set(listing, "organizationId", Guid.TryParse(form["organizationId"], out var organization) ? JsonValue.Create(organization.ToString()) : null);
        if (mend is null && JsonNode.DeepEquals(listing, stored.ToInput()))
            return stored;

        listing["version"] = int.TryParse(form["version"], out var version) ? version : null;

        var input = ListingInput.Read(listing, catalog, (stored.Market, stored.Side));
        if (input.Ok && mend is not null && service.Check(stored, input.Value).FirstOrDefault(x => FindingView.Repair(x) == mend) is { Apply: { } repair } finding)
        {
            FieldForm.Set(listing, finding.Field, repair.DeepClone());
            input = ListingInput.Read(listing, catalog, (stored.Market, stored.Side));
        }

        return input.Ok ? await service.UpdateAsync(caller, stored.Id, input.Value, cancel) : input.Error;
    }
}

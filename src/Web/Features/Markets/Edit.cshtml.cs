using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Web.Features.Markets.Forms;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>The guided form of a listing: one step a page, whatever its kind.</summary>
[Authorize]
public sealed class EditModel(PortDbContext db, MarketCatalog catalog, ListingService service, ListingEditor editor, FaceReader faces, TimeProvider time) : PageModel
{
    private JsonObject stored = [];

    public Listing Listing { get; private set; } = null!;

    public ListingKind Kind { get; private set; } = null!;

    public FormSteps Steps { get; private set; } = null!;

    public FormStep Step { get; private set; } = null!;

    public FormState State { get; private set; } = null!;

    public FormProgress Progress { get; private set; } = null!;

    /// <summary>What stood in the way of the last save or of publishing.</summary>
    public Error? Failure { get; private set; }

    /// <summary>Fields of this step that somebody else changed meanwhile, with what stands there now.</summary>
    public IReadOnlyList<Clash> Clashes { get; private set; } = [];

    /// <summary>Organisations for which this listing may be written.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Organizations { get; private set; } = [];

    /// <summary>Whose listing it is, when somebody else edits it.</summary>
    public string? OwnerName { get; private set; }

    public bool IsDraft => Listing.Status == ListingStatus.Draft;

    public async Task<IActionResult> OnGetAsync(Guid id, int step, CancellationToken cancel)
    {
        if (!await LoadAsync(id, step, cancel))
            return NotFound();
        await ShowAsync(cancel);
        return Page();
    }

    /// <summary>Saves one step and goes on; with <paramref name="apply"/> it mends a finding and stays.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, int step, string? go, string? apply, CancellationToken cancel)
    {
        if (!await LoadAsync(id, step, cancel))
            return NotFound();

        var saved = await editor.SaveAsync(User.ToCaller(), Listing, Step, Request.Form, apply, cancel);
        if (!saved.Ok)
            return await RefusedAsync(saved.Error, cancel);

        var next = apply is not null || go == "stay" ? Step.Number : go == "back" ? Step.Number - 1 : Step.Number + 1;
        return Redirect(Href(Math.Clamp(next, 1, Steps.Last.Number)));
    }

    /// <summary>The same for the script that saves in the background; a draft only, since what is published changes on purpose.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(Guid id, int step, CancellationToken cancel)
    {
        if (!await LoadAsync(id, step, cancel))
            return NotFound();
        if (!IsDraft)
            return Autosaved(Error.Forbidden);

        var saved = await editor.SaveAsync(User.ToCaller(), Listing, Step, Request.Form, mend: null, cancel);
        if (!saved.Ok)
            return Autosaved(saved.Error);

        var progress = FormProgress.Of(Kind, saved.Value.ToInput(), service.Check(saved.Value));
        return new JsonResult(new { saved.Value.Version, message = SavedText(saved.Value), progress.Done, progress.Total });
    }

    public async Task<IActionResult> OnPostPublishAsync(Guid id, int version, CancellationToken cancel)
    {
        if (!await LoadAsync(id, int.MaxValue, cancel))
            return NotFound();

        var published = await service.PublishAsync(User.ToCaller(), id, version, cancel);
        if (!published.Ok)
            return await RefusedAsync(published.Error, cancel);

        Flash.Say(TempData, published.Value.Visibility == Visibility.Private
            ? T("公開しました。だれにも見せずに、合う相手を探しはじめます。", "It is published. We begin to look for partners without showing it.")
            : T("公開しました。合う相手を探しはじめます。", "It is published. We begin to look for partners."));
        return Redirect(Paths.Listing(id));
    }

    public string Href(int step) => $"{Paths.EditListing(Listing.Id)}?step={step}";

    /// <summary>Where a finding is mended: the control itself on this page, or its step.</summary>
    public string Href(Finding finding)
    {
        var step = Steps.Of(finding.Field);
        var anchor = "#" + FieldTagHelper.IdOf(finding.Field);
        return step == Step ? anchor : Href(step.Number) + anchor;
    }

    /// <summary>Whether a finding only says that a field is still empty: those are counted, the others are named.</summary>
    public bool IsMissing(Finding finding) => Step.Asks(finding.Field)
        ? State.At(finding.Field).All(string.IsNullOrEmpty)
        : !HasValue(finding.Field);

    public string SavedText(Listing listing)
    {
        var at = listing.UpdatedAt.InTown();
        return Dates.DayOf(at) == time.TownToday()
            ? T($"{at.Hour}時{at.Minute:00}分に保存しました", $"Saved at {Dates.Clock(at)}")
            : T($"{Dates.Brief(listing.UpdatedAt, time.GetUtcNow()).Ja}に保存しました", $"Saved {Dates.Brief(listing.UpdatedAt, time.GetUtcNow()).En}");
    }

    private bool HasValue(string path) => FieldForm.At(stored, path) is not (null or JsonArray { Count: 0 });

    private async Task<bool> LoadAsync(Guid id, int step, CancellationToken cancel)
    {
        if (await editor.FindAsync(User.ToCaller(), id, cancel) is not { } listing)
            return false;
        Listing = listing;
        stored = listing.ToInput();
        Kind = catalog.Of(listing);
        Steps = FormSteps.Of(Kind);
        Step = Steps.At(step);
        return true;
    }

    /// <summary>Shows the step again with everything as it was typed, and what stands in the way.</summary>
    private async Task<IActionResult> RefusedAsync(Error error, CancellationToken cancel)
    {
        if (error.Kind == ErrorKind.NotFound)
            return NotFound();
        Failure = error;
        if (error.Fields.Count > 0)
            ModelState.Add(error);
        Response.StatusCode = Problems.Status(error.Kind);
        await ShowAsync(cancel, Step.IsReview ? null : Request.Form);
        if (error == Error.StaleVersion)
            Clashes = Clash.Between(Step, Request.Form, Listing);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel, IFormCollection? typed = null)
    {
        var caller = User.ToCaller();
        IReadOnlyList<Finding> findings = [.. Failure is { Findings.Count: > 0 } ? Failure.Findings : service.Check(Listing), .. await faces.FindingsAsync(caller, Listing, cancel)];
        var values = typed?.ToDictionary(x => x.Key, x => x.Value) ?? FieldForm.Write(Step.Fields, stored);
        if (typed is null && Listing.OrganizationId is { } organization)
            values["organizationId"] = organization.ToString();
        State = new FormState(values, findings)
        {
            ShowsFindings = typed is null ? !IsDraft || Step.Fields.Any(x => HasValue(x.Path)) : Failure is { Findings.Count: > 0 },
        };
        Progress = FormProgress.Of(Kind, stored, findings);

        if (Listing.OwnerId != caller.Id)
            OwnerName = await db.Accounts.Where(x => x.Id == Listing.OwnerId).Select(x => x.DisplayName).FirstAsync(cancel);
        if (Step.AsksVisibility)
        {
            // A coordinator writes for the owner's organisations, everybody else for their own.
            var mayWrite = await db.Organizations
                .Where(x => x.Members.Any(m => m.AccountId == caller.Id || (caller.IsCoordinator && m.AccountId == Listing.OwnerId)))
                .OrderBy(x => x.Name).Select(x => new { x.Id, x.Name }).ToListAsync(cancel);
            Organizations = mayWrite.ConvertAll(x => (x.Id, x.Name));
        }
    }

    private static JsonResult Autosaved(Error error) =>
        new(new { error.Code, message = error.Fields.Count > 0 ? error.Fields[0].Message.ToString() : error.Message.ToString() }) { StatusCode = Problems.Status(error.Kind) };
}

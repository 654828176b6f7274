using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Succession.Guideline;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets.Succession;

/// <summary>What an owner makes sure of before handing a business on, and the way to close it well instead.</summary>
[Authorize]
public sealed class GuidelineModel(GuidelineService service) : PageModel
{
    public Listing Listing { get; private set; } = null!;

    public IReadOnlyDictionary<string, GuidelineCheck> Checks { get; private set; } = new Dictionary<string, GuidelineCheck>();

    public ClosureRequest? Closure { get; private set; }

    public string? Note { get; private set; }

    public bool CanTurn => Listing.Status != ListingStatus.Closed;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string[] ticked, CancellationToken cancel)
    {
        if (!(await service.TickAsync(User.ToCaller(), id, ticked, cancel)).Ok)
            return NotFound();
        Flash.Say(TempData, T("確かめたことを書きとめました。", "What you made sure of is recorded."));
        return LocalRedirect(Paths.Guideline(id));
    }

    public async Task<IActionResult> OnPostClosureAsync(Guid id, string? note, int version, bool sure, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Note = note;
        if (!sure)
        {
            ModelState.AddModelError("sure", T("内容を確かめて、印をつけてください。", "Please read it and tick the box."));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var turned = await service.TurnToClosureAsync(User.ToCaller(), id, note, version, cancel);
        if (!turned.Ok)
        {
            ModelState.Add(turned.Error);
            Response.StatusCode = Problems.Status(turned.Error.Kind);
            return Page();
        }

        Flash.Say(TempData, T("掲載を終え、コーディネーターに相談をお願いしました。ご連絡をお待ちください。", "The listing is closed, and a coordinator will get in touch with you."));
        return LocalRedirect(Paths.Guideline(id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await service.FindAsync(User.ToCaller(), id, cancel) is not { } listing)
            return false;
        Listing = listing;
        Checks = (await service.ChecksAsync(id, cancel)).ToDictionary(x => x.Item, StringComparer.Ordinal);
        Closure = await service.ClosureAsync(id, cancel);
        return true;
    }
}

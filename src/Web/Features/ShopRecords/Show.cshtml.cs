using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.ShopRecords;

/// <summary>A record with its four faces; its owners act, coordinators who were let in read.</summary>
[Authorize]
public sealed class ShowModel(ShopRecordService service, FaceReader reader, FaceService faces, ShopSchema schema) : PageModel
{
    public ShopRecord Shop { get; private set; } = null!;

    public bool Owns { get; private set; }

    public IReadOnlyList<FaceView> Faces { get; private set; } = [];

    /// <summary>Fields of the record in which something stands.</summary>
    public IEnumerable<FieldSpec> Fields => schema.Details.Fields.Where(x => Shop.Details[x.Name] is not (null or System.Text.Json.Nodes.JsonArray { Count: 0 }));

    public PromiseText LetInText { get; } = ShopWords.LetIn();

    /// <summary>The newest word on coordinators; null when none was given.</summary>
    public ShopConsent? LastWord { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMakeAsync(Guid id, string? kind, CancellationToken cancel)
    {
        var made = await faces.MakeAsync(User.ToCaller(), id, kind, cancel);
        if (!made.Ok)
            return await RefusedAsync(id, made.Error, cancel);
        Flash.Say(TempData, T("下書きを作りました。公開するまで、ほかの人には見えません。", "The draft is made. Nobody else sees it until you publish it."));
        return LocalRedirect(Paths.EditListing(made.Value.Id) + "?step=1");
    }

    public async Task<IActionResult> OnPostApplyAsync(Guid id, Guid listing, int version, int listingVersion, CancellationToken cancel) =>
        await SettledAsync(id, (await faces.ApplyAsync(User.ToCaller(), id, listing, version, listingVersion, cancel)).Error, T("変更を反映しました。", "The changes are carried over."), cancel);

    public async Task<IActionResult> OnPostKeepAsync(Guid id, Guid listing, int version, CancellationToken cancel) =>
        await SettledAsync(id, (await faces.KeepAsync(User.ToCaller(), id, listing, version, cancel)).Error, T("掲載は、いまのままにしました。", "The listing stays as it is."), cancel);

    public async Task<IActionResult> OnPostLetAsync(Guid id, bool let, bool sure, string? text, CancellationToken cancel)
    {
        var error = (await service.LetCoordinatorsInAsync(User.ToCaller(), id, let, let && !sure ? null : text, ShopWords.LetIn(let), cancel)).Error;
        return await SettledAsync(id, error, let ? T("コーディネーターに見せるようにしました。", "Coordinators can read it now.") : T("コーディネーターに見せるのをやめました。", "Coordinators can no longer read it."), cancel);
    }

    private async Task<IActionResult> SettledAsync(Guid id, Error? error, string said, CancellationToken cancel)
    {
        if (error is not null)
            return await RefusedAsync(id, error, cancel);
        Flash.Say(TempData, said);
        return LocalRedirect(Paths.MyShop(id));
    }

    private async Task<IActionResult> RefusedAsync(Guid id, Error error, CancellationToken cancel)
    {
        if (error.Kind == ErrorKind.NotFound || !await LoadAsync(id, cancel))
            return NotFound();
        this.Refuse(error);
        foreach (var finding in error.Findings.Where(x => x.Severity == Core.Markets.Severity.Block))
            ModelState.AddModelError("", finding.Message.ToString());
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var caller = User.ToCaller();
        if (await service.FindAsync(caller, id, cancel) is not { } shop || await reader.ListAsync(caller, id, cancel) is not { } found)
            return false;
        (Shop, Faces) = (shop, found);
        Owns = await service.OwnsAsync(caller, id, cancel);
        LastWord = (await service.ConsentsAsync(id, cancel)).Find(x => x.Matter is ShopConsent.LetIn or ShopConsent.ShutOut or "tellCoordinator");
        return true;
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Succession.Stories;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets.Succession;

/// <summary>An owner writes the story of the shop, decides on its name, and takes it back. Nobody does it for them.</summary>
[Authorize]
public sealed class EditStoryModel(StoryReader reader, StoryService stories) : PageModel
{
    public Listing Listing { get; private set; } = null!;

    public ShopStory? Story { get; private set; }

    /// <summary>What stands in the form: what was typed, or what is kept.</summary>
    public StoryInput Typed { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, null, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? shopName, string? since, string? text, int? version, bool show, bool consent, CancellationToken cancel)
    {
        var typed = new StoryInput(shopName, since, text, version);
        var written = await stories.WriteAsync(User.ToCaller(), id, typed, show, consent, cancel);
        if (written.Ok)
        {
            Flash.Say(TempData, show ? T("お店の物語を公開しました。", "The shop's story is shown.") : T("下書きとして残しました。ほかの人には見えません。", "Kept as a draft. Others do not see it."));
            return LocalRedirect(show ? Paths.Story(id) : Paths.EditStory(id));
        }

        if (written.Error.Kind == ErrorKind.NotFound || !await LoadAsync(id, typed, cancel))
            return NotFound();
        this.Refuse(written.Error);
        return Page();
    }

    public async Task<IActionResult> OnPostHideAsync(Guid id, CancellationToken cancel)
    {
        var hidden = await stories.HideAsync(User.ToCaller(), id, cancel);
        if (hidden.Error is { Kind: ErrorKind.NotFound })
            return NotFound();
        Flash.Say(TempData, hidden.Ok ? T("お店の名前の公開をやめました。", "The shop's name is no longer shown.") : hidden.Error.Message.ToString());
        return LocalRedirect(Paths.EditStory(id));
    }

    private async Task<bool> LoadAsync(Guid id, StoryInput? typed, CancellationToken cancel)
    {
        if (await stories.FindAsync(User.ToCaller(), id, cancel) is not { } listing)
            return false;
        (Listing, Story) = (listing, await reader.ManagedAsync(User.ToCaller(), id, cancel));
        Typed = typed ?? new(Story?.ShopName, Story?.Since, Story?.Text, Story?.Version);
        return true;
    }
}

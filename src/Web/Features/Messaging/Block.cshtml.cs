using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>Asks before somebody is blocked, and takes it back.</summary>
[Authorize]
public sealed class BlockModel(TalkReader reader, ConversationService conversations) : PageModel
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The other person as this conversation knows them.</summary>
    [BindProperty(Name = "person", SupportsGet = true)]
    public Guid Person { get; set; }

    public Participant Other { get; private set; } = null!;

    public bool Blocked { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !(await conversations.BlockAsync(User.ToCaller(), Person, cancel)).Ok)
            return NotFound();
        Flash.Say(TempData, T($"{Other.DisplayName}さんをブロックしました。", $"You have blocked {Other.DisplayName}."));
        return LocalRedirect(Paths.Conversation(Id));
    }

    public async Task<IActionResult> OnPostUnblockAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        await conversations.UnblockAsync(User.ToCaller(), Person, cancel);
        Flash.Say(TempData, T($"{Other.DisplayName}さんのブロックをやめました。", $"You have unblocked {Other.DisplayName}."));
        return LocalRedirect(Paths.Conversation(Id));
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await reader.FindAsync(User.ToCaller(), Id, null, cancel) is not { } talk || talk.Others.FirstOrDefault(x => x.Id == Person) is not { } other)
            return false;
        (Other, Blocked) = (other, talk.Blocked.Contains(other));
        return true;
    }
}

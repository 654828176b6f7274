using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>All conversations of a person.</summary>
[Authorize]
public sealed class IndexModel(TalkReader reader) : PageModel
{
    public IReadOnlyList<InboxRow> Inbox { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Inbox = await reader.InboxAsync(User.ToCaller(), cancel);
}

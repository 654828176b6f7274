using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>Words found in one conversation, each leading to its place.</summary>
[Authorize]
public sealed class SearchModel(ConversationReader conversations, ConversationSearch search) : PageModel
{
    private const int Around = 25;

    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Query { get; set; }

    public ConversationSummary Talk { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<MessageView> Hits { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var caller = User.ToCaller().Id;
        if (await conversations.ListAsync(caller, Id, cancel) is not [var talk] || await search.FindAsync(caller, Id, Query, cancel) is not { } hits)
            return NotFound();
        (Talk, Hits) = (talk, hits);
        return Page();
    }

    public string NameOf(MessageView message) => Talk.Participants.FirstOrDefault(x => x.Id == message.SenderId) switch
    {
        null => T("退出した方", "Someone who left"),
        { Me: true } => T("あなた", "You"),
        var x => x.DisplayName,
    };

    /// <summary>The page of the conversation on which a message stands, with some after it.</summary>
    public string PlaceOf(MessageView message) => message.Number + Around > Talk.LastNumber
        ? $"{Paths.Conversation(Id)}#m{message.Number}"
        : $"{Paths.Conversation(Id)}?before={message.Number + Around}#m{message.Number}";
}

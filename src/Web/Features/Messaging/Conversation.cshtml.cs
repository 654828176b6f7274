using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>A conversation: reading, writing and marking as read, all without script as well.</summary>
[Authorize]
public sealed class ConversationModel(TalkReader reader, MessageService messages, ConversationService conversations, MessageRate rate, TimeProvider time) : PageModel
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Shows the messages before this number instead of the newest.</summary>
    [BindProperty(Name = "before", SupportsGet = true)]
    public long? Before { get; set; }

    [BindProperty(Name = "body")]
    public string? Body { get; set; }

    /// <summary>Given with the form, so that a form sent twice is stored once.</summary>
    [BindProperty(Name = "clientMessageId")]
    public string? ClientMessageId { get; set; }

    public IReadOnlyList<InboxRow> Inbox { get; private set; } = [];

    public TalkView Talk { get; private set; } = null!;

    /// <summary>Why the message was not sent.</summary>
    public string? Refused { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Body = null;
        return ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var caller = User.ToCaller();
        var sent = rate.Allows(caller.Id) ? await messages.SendAsync(caller, Id, ClientMessageId, Body, cancel) : MessagingEndpoints.TooMany;
        if (sent.Ok)
            return LocalRedirect(Paths.Conversation(Id) + "#msg");

        Refused = sent.Error.Fields is [var field, ..] ? field.Message.ToString() : sent.Error.Message.ToString();
        Response.StatusCode = Problems.Status(sent.Error.Kind);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostReadAsync(long number, CancellationToken cancel)
    {
        var read = await conversations.MarkReadAsync(User.ToCaller(), Id, number, cancel);
        return read.Ok ? LocalRedirect(Paths.Conversation(Id) + "#msg") : NotFound();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var caller = User.ToCaller();
        if (await reader.FindAsync(caller, Id, Before, cancel) is not { } talk)
            return NotFound();

        Talk = talk;
        Inbox = await reader.InboxAsync(caller, cancel);
        if (string.IsNullOrEmpty(ClientMessageId) || MessageRules.CheckClientId(ClientMessageId) is not null)
            ClientMessageId = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        return Page();
    }
}

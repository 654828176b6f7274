using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Files;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Core.Messaging.Attachments;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>A conversation: reading, writing and marking as read, all without script as well.</summary>
[Authorize]
[RequestSizeLimit(Attachment.MaxPerMessage * (long)FileIntake.MaxSize)]
public sealed class ConversationModel(
    TalkReader reader, MessageService messages, ConversationService conversations, AttachmentService attachments, MessageRate rate, TimeProvider time) : PageModel
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Shows the messages before this number instead of the newest.</summary>
    [BindProperty(Name = "before", SupportsGet = true)]
    public long? Before { get; set; }

    [BindProperty(Name = "body")]
    public string? Body { get; set; }

    /// <summary>Number of the message that is answered.</summary>
    [BindProperty(Name = "reply", SupportsGet = true)]
    public long? Reply { get; set; }

    /// <summary>The same as it is shown above the field; null where there is none.</summary>
    public MessageView? Quoted { get; private set; }

    /// <summary>Given with the form, so that a form sent twice is stored once.</summary>
    [BindProperty(Name = "clientMessageId")]
    public string? ClientMessageId { get; set; }

    /// <summary>Files that an earlier try has brought already.</summary>
    [BindProperty(Name = "attachmentIds")]
    public List<Guid> AttachmentIds { get; set; } = [];

    /// <summary>Of these, what still waits to be sent.</summary>
    public IReadOnlyList<AttachmentView> Waiting { get; private set; } = [];

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
        if (!rate.Allows(caller.Id))
            return await RefuseAsync(MessagingEndpoints.TooMany, cancel);
        if (await AttachAsync(caller, cancel) is { } unfit)
            return await RefuseAsync(unfit, cancel);

        var sent = await messages.SendAsync(caller, Id, new OutgoingMessage(ClientMessageId, Body, AttachmentIds) { ReplyTo = Reply }, cancel);
        if (sent.Ok)
            return LocalRedirect(Paths.Conversation(Id) + "#msg");

        return await RefuseAsync(sent.Error, cancel);
    }

    /// <summary>Takes in the files that came with the form. Those that are good are kept when another is not.</summary>
    private async Task<Error?> AttachAsync(Caller caller, CancellationToken cancel)
    {
        Error? unfit = null;
        foreach (var file in Request.Form.Files.Where(x => x.Name == "file" && x.Length > 0).Take(Attachment.MaxPerMessage + 1))
        {
            var added = await attachments.AddAsync(caller, Id, file.FileName, await FileUpload.ReadAsync(file, cancel), cancel);
            if (added.Ok)
                AttachmentIds.Add(added.Value.Id);
            else
                unfit ??= added.Error;
        }

        return unfit;
    }

    private Task<IActionResult> RefuseAsync(Error error, CancellationToken cancel)
    {
        Refused = error.Fields is [var field, ..] ? field.Message.ToString() : error.Message.ToString();
        Response.StatusCode = Problems.Status(error.Kind);
        return ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostReadAsync(long number, CancellationToken cancel)
    {
        var read = await conversations.MarkReadAsync(User.ToCaller(), Id, number, cancel);
        return read.Ok ? LocalRedirect(Paths.Conversation(Id) + "#msg") : NotFound();
    }

    public async Task<IActionResult> OnPostNoticesAsync(bool on, CancellationToken cancel)
    {
        var silenced = await conversations.SilenceAsync(User.ToCaller(), Id, !on, cancel);
        return silenced.Ok ? LocalRedirect(Paths.Conversation(Id) + "#about") : NotFound();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var caller = User.ToCaller();
        if (await reader.FindAsync(caller, Id, Before, cancel) is not { } talk)
            return NotFound();

        Talk = talk;
        Quoted = Reply is { } number ? await reader.FindQuotedAsync(caller, Id, number, cancel) : null;
        Inbox = await reader.InboxAsync(caller, cancel);
        if (AttachmentIds.Count > 0)
            Waiting = await attachments.WaitingAsync(caller, Id, AttachmentIds, cancel);
        if (string.IsNullOrEmpty(ClientMessageId) || MessageRules.CheckClientId(ClientMessageId) is not null)
            ClientMessageId = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        return Page();
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>Rewrites or unsends a message of one's own.</summary>
[Authorize]
public sealed class ChangeModel(TalkReader reader, MessageService messages, TimeProvider time) : PageModel
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "number", SupportsGet = true)]
    public long Number { get; set; }

    [BindProperty(Name = "body")]
    public string? Body { get; set; }

    public MessageView Message { get; private set; } = null!;

    public bool CanEdit { get; private set; }

    public bool CanUnsend { get; private set; }

    private string Back => $"{Paths.Conversation(Id)}#m{Number}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await reader.FindOwnAsync(User.ToCaller(), Id, Number, cancel) is not { } message)
            return NotFound();
        Show(message);
        Body = message.Body;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await AnswerAsync(await messages.EditAsync(User.ToCaller(), Id, Number, Body, cancel), T("書き直しました。", "The message was edited."), cancel);

    public async Task<IActionResult> OnPostUnsendAsync(CancellationToken cancel) =>
        await AnswerAsync(await messages.UnsendAsync(User.ToCaller(), Id, Number, cancel), T("取り消しました。", "The message was unsent."), cancel);

    private async Task<IActionResult> AnswerAsync(Result<long> result, string done, CancellationToken cancel)
    {
        if (result.Ok)
        {
            Flash.Say(TempData, done);
            return LocalRedirect(Back);
        }

        if (await reader.FindOwnAsync(User.ToCaller(), Id, Number, cancel) is not { } message)
            return NotFound();
        Show(message);
        Body ??= message.Body;
        var fields = result.Error.Fields;
        ModelState.AddModelError(fields.Count > 0 ? fields[0].Field : "", (fields.Count > 0 ? fields[0].Message : result.Error.Message).ToString());
        Response.StatusCode = Problems.Status(result.Error.Kind);
        return Page();
    }

    private void Show(MessageView message)
    {
        var age = time.GetUtcNow() - message.SentAt;
        (Message, CanEdit, CanUnsend) = (message, age < MessageRules.EditWithin, age < MessageRules.UnsendWithin);
    }
}

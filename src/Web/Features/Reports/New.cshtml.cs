using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Core.Reports;
using SetagayaPort.Web.Features.Messaging;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Reports;

/// <summary>A member reports a message, or the conversation with somebody as a whole. What was typed stays when it is refused.</summary>
[Authorize]
public sealed class NewModel(ReportReader reader, ReportService service, TalkReader talks, ConversationService conversations) : PageModel
{
    /// <summary>Messages to choose from, and how many of them come after the chosen one.</summary>
    private const int Most = 20;
    private const int After = 5;
    private const int ExcerptLength = 30;

    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The message; null: the conversation as a whole.</summary>
    [BindProperty(Name = "number", SupportsGet = true)]
    public long? Number { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    [BindProperty(Name = "block")]
    public bool Block { get; set; }

    public IReadOnlyList<ReportPerson> Others { get; private set; } = [];

    /// <summary>What others wrote, the newest first; nothing for who has left.</summary>
    public IReadOnlyList<MessageView> Messages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var caller = User.ToCaller();
        var made = await service.ReportAsync(caller, Id, Number, Reason, Note, cancel);
        if (!made.Ok)
        {
            if (!await FindAsync(cancel))
                return NotFound();
            this.Refuse(made.Error);
            return Page();
        }

        if (Block && await reader.FindMineAsync(caller, made.Value.Id, cancel) is { } report)
            await conversations.BlockAsync(caller, report.Reported.Id, cancel);
        Flash.Say(TempData, made.Value.Again
            ? T("このことは、もううかがっています。お返事をお待ちください。", "We have this report already. Please wait for our answer.")
            : T("お知らせありがとうございます。コーディネーターが確かめて、お返事します。", "Thank you. A coordinator looks into it and answers you."));
        return LocalRedirect(Paths.Reports);
    }

    /// <summary>A message in one line of a list.</summary>
    public static string Excerpt(MessageView message)
    {
        var body = string.Join(' ', message.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var cut = new StringInfo(body);
        var words = message.Deleted ? T("取り消されたメッセージ", "An unsent message")
            : cut.LengthInTextElements > ExcerptLength ? T($"「{cut.SubstringByTextElements(0, ExcerptLength)}…」", $"\"{cut.SubstringByTextElements(0, ExcerptLength)}…\"")
            : T($"「{body}」", $"\"{body}\"");
        return $"{Dates.Moment(message.SentAt)} {words}";
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var caller = User.ToCaller();
        if (await reader.OthersAsync(caller, Id, cancel) is not { Count: > 0 } others)
            return false;
        Others = others;
        // Around the message that the link named; beyond the end there is nothing to lead to.
        var before = Number is > 0 and < int.MaxValue ? Number + After + 1 : null;
        if (await talks.FindAsync(caller, Id, before, cancel) is { } talk)
            Messages = [.. talk.Messages.Where(x => !talk.IsMine(x)).Reverse().Take(Most)];
        return true;
    }
}

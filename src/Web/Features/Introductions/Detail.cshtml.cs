using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Agents;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Shops.FitOuts;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Core.Viewings;
using SetagayaPort.Web.Features.Agents;
using SetagayaPort.Web.Features.Assistance;
using SetagayaPort.Web.Features.Guide;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Features.Viewings;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Introductions;

/// <summary>One introduction: answer, talk, steps, disclosure, outcome. Each form posts to its own handler and comes back here.</summary>
[Authorize]
public sealed class DetailModel(
    PortDbContext db, MarketCatalog catalog, ListingCards cards, IntroductionReader reader, IntroductionService service, IntroductionCourse course,
    HoldService holds, AssistedAnswers answers, ViewingReader viewings, AgentReader agents, FitOutReader fitOuts, LegalTexts texts, TimeProvider time) : PageModel
{
    private static readonly Error NoReason = Error.Invalid("reason", "required", new("理由を一つ選んでください。", "Please choose a reason."));

    public IntroductionScene Scene { get; private set; } = null!;

    /// <summary>Cards of the listings that the reader may open, by listing.</summary>
    public IReadOnlyDictionary<Guid, ListingCard> Cards { get; private set; } = new Dictionary<Guid, ListingCard>();

    /// <summary>Whether the reader takes part in the conversation.</summary>
    public bool Talks { get; private set; }

    /// <summary>How a coordinator reaches the owners of the two listings; empty for everybody else.</summary>
    public IReadOnlyList<Contact> Contacts { get; private set; } = [];

    /// <summary>Sides whose answer a coordinator may pass on, because they are offline; empty for everybody else.</summary>
    public IReadOnlyList<AssistedParty> Awaited { get; private set; } = [];

    /// <summary>Where premises may be viewed, or have been.</summary>
    public ViewingScene? Viewings { get; private set; }

    /// <summary>Who brokers the lease that it may lead to.</summary>
    public AgentScene? Agent { get; private set; }

    /// <summary>The consent of three, where a fit-out is taken over.</summary>
    public FitOutView? FitOut { get; private set; }

    /// <summary>Names the form that was refused, so that it stands open again.</summary>
    public string? Refused { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken cancel)
    {
        var result = await service.AcceptAsync(User.ToCaller(), id, cancel);
        return await AnswerAsync(id, "accept", result, result is { Ok: true, Value.State: IntroductionState.Accepted }
            ? T("二人の「はい」がそろいました。会話を始められます。", "Both have said yes. You can begin to talk.")
            : T("「はい」と伝えました。相手のお返事をお待ちください。", "Your yes is recorded. Please wait for the other side."), cancel);
    }

    public async Task<IActionResult> OnPostDeclineAsync(Guid id, string? reason, string? note, CancellationToken cancel) =>
        await AnswerAsync(id, "decline", Words<ReasonCode>.TryParse(reason, out var code)
            ? await service.DeclineAsync(User.ToCaller(), id, code, note, cancel)
            : NoReason, T("見送るお返事を、ていねいな言葉でお伝えしました。", "Your answer was told in kind words."), cancel);

    /// <summary>What somebody offline said to the coordinator.</summary>
    public async Task<IActionResult> OnPostSpokenAsync(Guid id, Guid account, string? result, string? reason, string? way, DateOnly? on, string? note, CancellationToken cancel)
    {
        var (caller, said) = (User.ToCaller(), new SaidForm("", way, on, note).ToWord());
        return await AnswerAsync(id, $"spoken-{account:N}", (result, Words<ReasonCode>.TryParse(reason, out var code)) switch
        {
            ("accept", _) => await answers.AcceptAsync(caller, account, id, said, cancel),
            ("decline", true) => await answers.DeclineAsync(caller, account, id, said, code, cancel),
            ("decline", false) => NoReason,
            _ => Error.Invalid("result", "required", new("お返事を選んでください。", "Please choose the answer.")),
        }, T("お返事を、聞いた日と聞き方とともに伝えました。", "The answer is passed on, with how and when you were told."), cancel);
    }

    public async Task<IActionResult> OnPostStepAsync(Guid id, string? kind, DateOnly? day, TimeOnly? clock, string? note, CancellationToken cancel) =>
        await AnswerAsync(id, "step", Words<StepKind>.TryParse(kind, out var word)
            ? await course.AddStepAsync(User.ToCaller(), id, word, At(day, clock), note, cancel)
            : Error.Invalid("kind", "required", new("何をするかを選んでください。", "Please choose what it is.")), T("予定を書きとめました。相手にもお知らせしました。", "Recorded. The other side is told."), cancel);

    public async Task<IActionResult> OnPostDiscloseAsync(Guid id, int stage, bool sure, CancellationToken cancel) =>
        await AnswerAsync(id, "disclose", sure
            ? await course.DiscloseAsync(User.ToCaller(), id, stage, cancel)
            : Error.Invalid("sure", "required", new("内容を確かめて、印をつけてください。", "Please read it and tick the box.")), T("次の段へ進みました。相手にお知らせしました。", "You moved on to the next stage. The other side is told."), cancel);

    public async Task<IActionResult> OnPostPromiseAsync(Guid id, bool accept, string? version, string? language, CancellationToken cancel) =>
        await AnswerAsync(id, "promise", accept
            ? await course.AcceptNdaAsync(User.ToCaller(), id, texts.Promise(language ?? "ja"), version, cancel)
            : Error.Invalid("accept", "required", new("約束するときは、印をつけてください。", "To promise, please tick the box.")), T("約束を記録しました。次は、店主が名前を開くのをお待ちください。", "Your promise is recorded. The owner may now open the name."), cancel);

    public async Task<IActionResult> OnPostOutcomeAsync(Guid id, string? result, string? reason, string? note, CancellationToken cancel) =>
        await AnswerAsync(id, "outcome", result is not ("agreed" or "notAgreed")
            ? Error.Invalid("result", "required", new("まとまったかどうかを選んでください。", "Please say whether you agreed."))
            : Words<ReasonCode>.TryParse(reason, out var code)
                ? await course.RecordOutcomeAsync(User.ToCaller(), id, result == "agreed", code, note, cancel)
                : NoReason, T("結果を記録しました。相手にもお知らせしました。", "The outcome is recorded. The other side is told."), cancel);

    public async Task<IActionResult> OnPostHoldAsync(Guid id, DateOnly? until, string? note, CancellationToken cancel) =>
        await AnswerAsync(id, "hold", await holds.HoldAsync(User.ToCaller(), id, until, note, cancel),
            T("話をお休みにしました。相手にもお知らせしました。", "The talk is on hold. The other side is told."), cancel);

    public async Task<IActionResult> OnPostResumeAsync(Guid id, CancellationToken cancel) =>
        await AnswerAsync(id, "resume", await holds.ResumeAsync(User.ToCaller(), id, cancel), T("話を再開しました。相手にもお知らせしました。", "The talk goes on. The other side is told."), cancel);

    public async Task<IActionResult> OnPostStopAsync(Guid id, bool sure, CancellationToken cancel) =>
        await AnswerAsync(id, "stop", sure
            ? await course.StopAsync(User.ToCaller(), id, cancel)
            : Error.Invalid("sure", "required", new("内容を確かめて、印をつけてください。", "Please read it and tick the box.")), T("連絡を止めました。相手からのメッセージは、もう届きません。", "Contact has ended. Messages of the other side no longer reach you."), cancel);

    public async Task<IActionResult> OnPostObjectAsync(Guid id, string? note, CancellationToken cancel) =>
        await AnswerAsync(id, "object", await course.ObjectAsync(User.ToCaller(), id, note, cancel),
            T("異議を記録しました。コーディネーターが間に入ります。", "Your objection is recorded. A coordinator will look into it."), cancel);

    /// <summary>What was typed into a refused form.</summary>
    public string? Typed(string form, string field) => Refused == form ? Request.Form[field].ToString() : null;

    private static DateTimeOffset? At(DateOnly? day, TimeOnly? clock)
    {
        if (day is not { } date)
            return null;
        var local = date.ToDateTime(clock ?? new TimeOnly(12, 0));
        return new DateTimeOffset(local, TownTime.Zone.GetUtcOffset(local));
    }

    private async Task<IActionResult> AnswerAsync(Guid id, string form, Result<Introduction> result, string said, CancellationToken cancel)
    {
        if (result.Ok)
        {
            Flash.Say(TempData, said);
            return LocalRedirect(Paths.Introduction(id));
        }

        if (result.Error.Kind == ErrorKind.NotFound)
            return NotFound();
        Refused = form;
        this.Refuse(result.Error, form);
        // What the failed attempt changed in memory must not be shown as if it were so.
        db.ChangeTracker.Clear();
        return await ShowAsync(id, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        var caller = User.ToCaller();
        if (await reader.FindAsync(caller, id, cancel) is not { } view)
            return NotFound();
        Scene = new IntroductionScene(view, caller, catalog, time.GetUtcNow());
        var ids = view.Parties.Select(x => x.ListingId).OfType<Guid>().ToArray();
        Cards = await db.Listings.AsNoTracking().ReadableBy(caller, db).Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => cards.Of(x), cancel);
        if (Scene.LooksOn)
        {
            var owners = db.Listings.Where(x => ids.Contains(x.Id)).Select(x => x.OwnerId);
            Contacts = await db.Accounts.Where(x => owners.Contains(x.Id)).OrderBy(x => x.DisplayName).Select(x => new Contact(x.Id, x.DisplayName, x.Email)).ToListAsync(cancel);
        }

        Awaited = caller.IsCoordinator ? await answers.AwaitedAsync(id, cancel) : [];
        if (await viewings.FindAsync(caller, id, cancel) is { Offered: true } board && (board.IsUnderWay || board.Viewings.Count > 0))
            Viewings = new ViewingScene(board, Scene.Now);
        if (await agents.FindAsync(caller, id, cancel) is { Needed: true } charge && (Scene.IsUnderWay || charge.Current is not null))
            Agent = new AgentScene(charge);
        if (await fitOuts.FindAsync(caller, id, cancel) is { } three && (Scene.IsUnderWay || three.Begun))
            FitOut = three;
        Talks = view.ConversationId is { } talk
            && await db.Set<ConversationMember>().AnyAsync(x => x.ConversationId == talk && x.AccountId == caller.Id && x.LeftSeq == null, cancel);
        return Page();
    }

    /// <summary>A person and where mail reaches them; null for somebody offline.</summary>
    public sealed record Contact(Guid Id, string Name, string? Mail);
}

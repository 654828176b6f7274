using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Questions;

/// <summary>Asks, answers, declines, hides and withdraws questions on listings.</summary>
public sealed class QuestionService(
    PortDbContext db, QuestionGate gate, QuestionWording wording, IntroductionSides sides, Notifier notifier, TimeProvider time)
{
    public async Task<Result<Question>> AskAsync(Caller caller, Guid listing, string? text, CancellationToken cancel = default)
    {
        var words = QuestionWording.Read(text, Question.LongestQuestion);
        if (!words.Ok)
            return words.Error;

        // One send at a time for a person and a listing, so that two together cannot pass the limit.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"question:{caller.Id}:{listing}"}, 0))", cancel);
        if (await db.Listings.ReadableBy(caller, db).FirstOrDefaultAsync(x => x.Id == listing, cancel) is not { } found)
            return Error.NotFound;
        if (await gate.ObstacleAsync(caller, found, cancel) is { } obstacle)
            return obstacle;

        var now = time.GetUtcNow();
        var people = await sides.PeopleAsync(found, cancel);
        var question = new Question
        {
            Id = Guid.CreateVersion7(now),
            ListingId = listing,
            Listing = found,
            AskerId = caller.Id,
            Withheld = await gate.IsBlockedAsync(caller, people, cancel),
            Text = words.Value,
            AskedAt = now,
        };
        db.Add(question);
        db.Audit(caller, "question.asked", question.Id, now);
        await notifier.NotifyAsync(question.Withheld ? [] : people, NotificationKind.Question, new(
            $"「{found.Title}」に質問が届きました。答えると、読む人みんなに見えます。",
            $"There is a question on \"{found.Title}\". Your answer will be shown to all who read it."), Link(found), $"questions:{listing}", cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return question;
    }

    public async Task<Result<Question>> AnswerAsync(Caller caller, Guid listing, Guid id, string? text, CancellationToken cancel = default)
    {
        var words = QuestionWording.Read(text, Question.LongestAnswer);
        if (!words.Ok)
            return words.Error;
        var own = await OwnAsync(caller, listing, id, cancel);
        if (!own.Ok)
            return own.Error;
        var question = own.Value;
        if (question.State != QuestionState.Open)
            return QuestionErrors.State;
        if (question.Listing.Status != ListingStatus.Published)
            return QuestionErrors.NotOpen;
        if (await wording.RevealsAsync(question.Listing, words.Value, cancel))
            return QuestionErrors.RevealsName;
        if (await wording.RevealsAsync(question.Listing, question.Text, cancel))
            return QuestionErrors.QuestionRevealsName;

        question.Reply(words.Value, caller.Id, time.GetUtcNow());
        return await SettleAsync(caller, question, "question.answered", new(
            $"「{question.Listing.Title}」へのご質問に、答えが届きました。", $"Your question on \"{question.Listing.Title}\" has been answered."), cancel);
    }

    /// <summary>The asker is told kindly; nobody else learns of the question.</summary>
    public async Task<Result<Question>> DeclineAsync(Caller caller, Guid listing, Guid id, CancellationToken cancel = default)
    {
        var own = await OwnAsync(caller, listing, id, cancel);
        if (!own.Ok)
            return own.Error;
        return own.Value.Decline(caller.Id, time.GetUtcNow())
            ? await SettleAsync(caller, own.Value, "question.declined", new(
                $"「{own.Value.Listing.Title}」へのご質問をありがとうございました。このご質問へのお答えは、控えさせていただくとのことです。",
                $"Thank you for your question on \"{own.Value.Listing.Title}\". This one will not be answered."), cancel)
            : QuestionErrors.State;
    }

    /// <summary>Its asker withdraws it while it waits; the owner or a coordinator hides it, and says why.</summary>
    public async Task<Result<Guid>> RemoveAsync(Caller caller, Guid listing, Guid id, HideReason? reason, CancellationToken cancel = default)
    {
        var question = await Whole().ReadableBy(caller, db).FirstOrDefaultAsync(x => x.Id == id && x.ListingId == listing, cancel);
        if (question is null)
            return Error.NotFound;
        if (question.AskerId == caller.Id)
            return await WithdrawAsync(caller, question, cancel);
        if (!await db.Listings.ManagedBy(caller, db).AnyAsync(x => x.Id == listing, cancel))
            return Error.Forbidden;
        if (reason is not { } why)
            return QuestionErrors.NoHideReason;
        if (!question.Hide(why, caller.Id, time.GetUtcNow()))
            return QuestionErrors.State;

        var hidden = await SettleAsync(caller, question, "question.hidden", new(
            $"「{question.Listing.Title}」へのご質問は、ほかの人には見えなくなりました。理由は掲載のページにあります。",
            $"Your question on \"{question.Listing.Title}\" is no longer shown to others. The listing's page says why."), cancel);
        return hidden.Ok ? id : hidden.Error;
    }

    private async Task<Result<Guid>> WithdrawAsync(Caller caller, Question question, CancellationToken cancel)
    {
        if (question.State != QuestionState.Open)
            return QuestionErrors.State;
        db.Remove(question);
        db.Audit(caller, "question.withdrawn", question.Id, time.GetUtcNow());
        return await SavedAsync(cancel) ? question.Id : QuestionErrors.State;
    }

    /// <summary>A question on one's own listing: a coordinator reads it, but does not answer for the owner.</summary>
    private async Task<Result<Question>> OwnAsync(Caller caller, Guid listing, Guid id, CancellationToken cancel)
    {
        if (await Whole().ReadableBy(caller, db).FirstOrDefaultAsync(x => x.Id == id && x.ListingId == listing, cancel) is not { } question)
            return Error.NotFound;
        return await db.Listings.OwnedBy(caller, db).AnyAsync(x => x.Id == listing, cancel) ? question : Error.Forbidden;
    }

    private IQueryable<Question> Whole() => db.Set<Question>().Include(x => x.Listing.Organization);

    private async Task<Result<Question>> SettleAsync(Caller caller, Question question, string action, LocalText news, CancellationToken cancel)
    {
        db.Audit(caller, action, question.Id, time.GetUtcNow());
        await notifier.NotifyAsync([question.AskerId], NotificationKind.Question, news, Link(question.Listing), cancel: cancel);
        return await SavedAsync(cancel) ? question : QuestionErrors.State;
    }

    private async Task<bool> SavedAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private static string Link(Listing listing) => $"/listings/{listing.Id}";
}

using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Live;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Introductions;

/// <summary>Tells the parties what happened to their introduction, in the transaction in which it happens.</summary>
public sealed class IntroductionNews(PortDbContext db, MarketCatalog catalog, LiveFeed feed, Notifier notifier, IntroductionSides sides, TimeProvider time)
{
    public async Task ProposedAsync(Introduction x, CancellationToken cancel)
    {
        await TellAsync(x, x.ToListing, NotificationKind.Request, catalog.Of(x.ToListing).InterestOf(x.Grade) is { } interest
            ? new($"「{x.ToListing.Title}」に、「{interest.Name.Ja}」の声が届きました。お返事の期限は{Day(x.ReplyBy)}です。",
                $"Somebody's interest in \"{x.ToListing.Title}\": {interest.Name.En}. Please answer by {EnglishDay(x.ReplyBy)}.")
            : new($"「{x.ToListing.Title}」に、話をしたいという方がいます。お返事の期限は{Day(x.ReplyBy)}です。",
                $"Somebody would like to talk about \"{x.ToListing.Title}\". Please answer by {EnglishDay(x.ReplyBy)}."), cancel);
        if (x.ByCoordinator)
        {
            await TellAsync(x, x.FromListing, NotificationKind.Request, new(
                $"「{x.FromListing.Title}」に、コーディネーターから紹介があります。お返事の期限は{Day(x.ReplyBy)}です。",
                $"A coordinator has an introduction for \"{x.FromListing.Title}\". Please answer by {EnglishDay(x.ReplyBy)}."), cancel);
        }

        await SignalAsync(x, cancel);
    }

    /// <summary>Tells the side that did not answer just now.</summary>
    public async Task AnsweredAsync(Introduction x, bool byFrom, CancellationToken cancel)
    {
        var other = byFrom ? x.ToListing : x.FromListing;
        LocalText? text = x.State switch
        {
            IntroductionState.Accepted => new($"「{other.Title}」の紹介に「はい」のお返事がありました。話を始められます。", $"The answer about \"{other.Title}\" is yes. You can begin to talk."),
            // Nothing was asked for, so nothing is refused.
            IntroductionState.Declined when x.Grade == InterestGrade.Curious && !byFrom => new(
                $"「{x.ToListing.Title}」から、お返事がありました。気にかけてくださり、ありがとうございました。今回は見送りになりましたが、また気軽に声をかけてください。",
                $"There is an answer from \"{x.ToListing.Title}\": thank you for your interest. It will not go ahead this time; please feel free to ask again."),
            IntroductionState.Declined => new($"「{other.Title}」の紹介は、今回は見送りになりました。よいご縁がありますように。", $"The introduction about \"{other.Title}\" will not go ahead this time. We wish you a good match."),
            _ => null,
        };
        if (text is not null)
            await TellAsync(x, other, NotificationKind.Answer, text, cancel);
        await SignalAsync(x, cancel);
    }

    public Task ProgressedAsync(Introduction x, Caller by, CancellationToken cancel) => TellOthersAsync(x, by, listing => new(
        $"「{listing.Title}」の紹介が進みました。確かめてください。", $"There is news in the introduction about \"{listing.Title}\"."), cancel);

    public async Task HeldAsync(Introduction x, Caller by, CancellationToken cancel)
    {
        var until = TownTime.StartOf(x.HeldUntil!.Value);
        await TellOthersAsync(x, by, listing => new(
            $"「{listing.Title}」の紹介は、{Day(until)}までお休みします。その日に、また知らせます。",
            $"The introduction about \"{listing.Title}\" is on hold until {EnglishDay(until)}. You will be told on that day."), cancel);
    }

    public Task ResumedAsync(Introduction x, Caller by, CancellationToken cancel) => TellOthersAsync(x, by, listing => new(
        $"「{listing.Title}」の紹介を再開しました。次の一歩を、相手の方と相談してください。",
        $"The introduction about \"{listing.Title}\" goes on. Please talk about the next step."), cancel);

    /// <summary>Reminds the sides that have not answered.</summary>
    public async Task NudgedAsync(Introduction x, CancellationToken cancel)
    {
        var text = (Listing listing) => new LocalText(
            $"「{listing.Title}」への申し込みに、まだお返事がありません。期限は{Day(x.ReplyBy)}です。見送るお返事も歓迎です。",
            $"The request about \"{listing.Title}\" still waits for your answer, by {EnglishDay(x.ReplyBy)}. A no is welcome as well.");
        if (x.Awaits(from: true))
            await TellAsync(x, x.FromListing, NotificationKind.Nudge, text(x.FromListing), cancel);
        if (x.Awaits(from: false))
            await TellAsync(x, x.ToListing, NotificationKind.Nudge, text(x.ToListing), cancel);
    }

    /// <summary>Closes kindly for both sides, and tells the coordinators, who may still rescue it.</summary>
    public async Task ExpiredAsync(Introduction x, CancellationToken cancel)
    {
        foreach (var listing in new[] { x.FromListing, x.ToListing })
        {
            await TellAsync(x, listing, NotificationKind.Answer, new(
                $"「{listing.Title}」の紹介は、お返事の期限が過ぎたため終わりました。気になるときは、コーディネーターにご相談ください。",
                $"The introduction about \"{listing.Title}\" ended, because its time to answer has passed. A coordinator can help if you wish."), cancel);
        }

        var coordinators = await db.CoordinatorsAsync(cancel);
        await notifier.NotifyAsync(coordinators, NotificationKind.Nudge, new(
            "返事のないまま期限が過ぎた紹介があります。", "An introduction has passed its time to answer."), "/desk?view=overdue", "desk:overdue", cancel);
        await SignalAsync(x, cancel);
    }

    /// <summary>Tells everybody but the one who did it, each of their own listing.</summary>
    private async Task TellOthersAsync(Introduction x, Caller by, Func<Listing, LocalText> text, CancellationToken cancel)
    {
        foreach (var listing in new[] { x.FromListing, x.ToListing })
        {
            var people = (await sides.PeopleAsync(listing, cancel)).Where(person => person != by.Id);
            await notifier.NotifyAsync(people, NotificationKind.Progress, text(listing), Link(x), cancel: cancel);
        }

        await SignalAsync(x, cancel);
    }

    private async Task TellAsync(Introduction x, Listing listing, NotificationKind kind, LocalText text, CancellationToken cancel) =>
        await notifier.NotifyAsync(await sides.PeopleAsync(listing, cancel), kind, text, Link(x), cancel: cancel);

    /// <summary>Has open pages of both sides show it as it stands now.</summary>
    internal async Task SignalAsync(Introduction x, CancellationToken cancel)
    {
        var people = (await sides.PeopleAsync(x.FromListing, cancel)).Concat(await sides.PeopleAsync(x.ToListing, cancel)).Distinct();
        foreach (var person in people)
            db.Call(feed, person, "introductionChanged", new { x.Id, x.State }, time.GetUtcNow());
    }

    private static string Link(Introduction x) => $"/introductions/{x.Id}";

    private static string EnglishDay(DateTimeOffset at) => at.InTown().ToString("d MMMM", System.Globalization.CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset at) => at.InTown().ToString("M月d日");
}

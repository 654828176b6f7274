using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Markets.Freelance.Terms;

/// <summary>
/// Reminds clients of what the law asks of them later: the payment three days ahead; for work of six months and more the notice of
/// 30 days before it ends or is not renewed (第16条), two weeks before that day, and the consideration of child and nursing care (第13条) half-way.
/// </summary>
public sealed class TermsReminders(PortDbContext db, IntroductionSides sides, Notifier notifier, TimeProvider time) : IRecurringJob
{
    public const int LongMonths = 6;
    private const int PaymentLead = 3;
    private const int NoticeDays = 30;
    private const int NoticeLead = 14;

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var today = time.TownToday();
        var standing = await db.Set<WorkTerms>().AsNoTracking()
            .Where(x => x.AcknowledgedAt != null && !db.Set<WorkTerms>().Any(n => n.IntroductionId == x.IntroductionId && n.Number > x.Number && n.AcknowledgedAt != null))
            .Where(x => db.Set<Introduction>().Standing().Any(i => i.Id == x.IntroductionId)
                && db.Set<TermsReminder>().Count(r => r.TermsId == x.Id) < Kinds)
            .ToListAsync(cancel);
        foreach (var terms in standing)
        {
            foreach (var (kind, text) in Due(terms.Content, today))
                await RemindAsync(terms, kind, text, cancel);
        }
    }

    private const int Kinds = 3;

    /// <summary>What is due on a day; each stays due until the day that it speaks of.</summary>
    internal static IEnumerable<(string Kind, LocalText Text)> Due(WorkTermsContent x, DateOnly today)
    {
        if (x is { PayOn: { } pay, Fee: > 0 } && today >= pay.AddDays(-PaymentLead) && today <= pay)
            yield return ("payment", new($"支払日が近づきました：{Dates.Day(pay).Ja}、{x.Fee:N0}円。", $"The payment is due on {Dates.Day(pay).En}: {x.Fee:N0} yen."));
        if (x is not { DeliverOn: { } end } || (x.StartsOn ?? x.CommissionedOn) is not { } start || end.AddDays(1) < start.AddMonths(LongMonths))
            yield break;
        if (today >= end.AddDays(-NoticeDays - NoticeLead) && today <= end.AddDays(-NoticeDays))
        {
            yield return ("notice", new(
                $"6か月以上の仕事です。更新しないときは、{Dates.Day(end.AddDays(-NoticeDays)).Ja}までに知らせることが決められています。理由を聞かれたら、答えてください。",
                $"This work lasts six months or more. If you do not renew it, the law asks you to say so by {Dates.Day(end.AddDays(-NoticeDays)).En}, and to give the reason when asked."));
        }

        var middle = start.AddDays((end.DayNumber - start.DayNumber) / 2);
        if (today >= middle && today < end)
        {
            yield return ("care", new(
                "6か月以上の仕事です。子育てや介護などの申し出があったときは、両立できるように配慮することが決められています。様子をうかがってみてください。",
                "This work lasts six months or more. The law asks you to consider child care and nursing care when the worker asks. You may want to see how it goes."));
        }
    }

    private async Task RemindAsync(WorkTerms terms, string kind, LocalText text, CancellationToken cancel)
    {
        if (await db.Set<TermsReminder>().AnyAsync(x => x.TermsId == terms.Id && x.Kind == kind, cancel))
            return;
        var introduction = await db.Set<Introduction>().Include(x => x.FromListing).Include(x => x.ToListing).FirstAsync(x => x.Id == terms.IntroductionId, cancel);
        var assignment = TermsService.IsAssignment(introduction.FromListing) ? introduction.FromListing : introduction.ToListing;
        db.Add(new TermsReminder { TermsId = terms.Id, Kind = kind, SentAt = time.GetUtcNow() });
        var whole = new LocalText($"「{assignment.Title}」：{text.Ja}", $"\"{assignment.Title}\": {text.En}");
        await notifier.NotifyAsync(await sides.PeopleAsync(assignment, cancel), NotificationKind.Nudge, whole, $"/introductions/{introduction.Id}/terms", cancel: cancel);
        await db.SaveChangesAsync(cancel);
    }
}

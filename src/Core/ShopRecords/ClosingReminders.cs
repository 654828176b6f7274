using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>
/// Reminds owners of the steps of a closing, a month and a week before and the day after; offers help where the date comes near and nobody is
/// in sight to take over; and asks, once it has passed, whether the faces are to be closed. No notice names the shop.
/// </summary>
public sealed class ClosingReminders(PortDbContext db, ShopRecordService shops, Notifier notifier, TimeProvider time) : IRecurringJob
{
    private const int Batch = 200;

    private static readonly LocalText Help = new(
        "閉める予定の日まで、90日を切りました。引き継ぐ方との話がまだなら、たたみ方をコーディネーターに相談できます。",
        "Less than 90 days are left until the closing date. If nobody is in sight to take over, a coordinator can help you to close well.");

    private static readonly LocalText Faces = new(
        "閉める予定の日が過ぎました。店から作った掲載を、まとめて終えられます。",
        "The closing date has passed. The listings made from the shop can be closed together.");

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var today = time.TownToday();
        var due = await db.Set<ShopRecord>().Include(x => x.Steps).Where(x => x.Steps.Any(s => s.DoneAt == null && s.RemindOn <= today)).OrderBy(x => x.Id).Take(Batch).ToListAsync(cancel);
        foreach (var shop in due)
            await RemindAsync(shop, today, cancel);

        var until = today.AddDays(ClosingPlan.OfferDays);
        var near = await db.Set<ShopRecord>().Where(x => x.ClosingOn >= today && x.ClosingOn <= until && x.ClosureOfferedAt == null).OrderBy(x => x.ClosingOn).Take(Batch).ToListAsync(cancel);
        foreach (var shop in near)
        {
            if (await db.Set<Introduction>().AnyAsync(ClosingReader.SuccessorTalks(db, shop.Id), cancel))
                continue;
            shop.ClosureOffered(time.GetUtcNow());
            await TellAsync(shop, Help, cancel);
        }

        var passed = await db.Set<ShopRecord>().Where(x => x.ClosingOn < today && x.FacesOfferedAt == null
                && db.Set<ShopFace>().Any(f => f.RecordId == x.Id && f.Listing.Status != ListingStatus.Closed))
            .OrderBy(x => x.ClosingOn).Take(Batch).ToListAsync(cancel);
        foreach (var shop in passed)
        {
            shop.FacesOffered(time.GetUtcNow());
            await TellAsync(shop, Faces, cancel);
        }
    }

    private async Task RemindAsync(ShopRecord shop, DateOnly today, CancellationToken cancel)
    {
        foreach (var step in shop.Steps.Where(x => !x.IsDone && x.RemindOn <= today).OrderBy(x => x.Kind))
        {
            step.Reminded(today);
            await TellAsync(shop, Words(step, today), cancel);
        }
    }

    private async Task TellAsync(ShopRecord shop, LocalText text, CancellationToken cancel)
    {
        await notifier.NotifyAsync(await shops.OwnersAsync(shop, cancel), NotificationKind.Listing, text, ClosingService.Link(shop.Id), cancel: cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static LocalText Words(ClosingStep step, DateOnly today)
    {
        var (what, day, left) = (Choices<ClosingStepKind>.Label(step.Kind), Dates.Day(step.DueOn), step.DueOn.DayNumber - today.DayNumber);
        return left switch
        {
            < 0 => new($"店をたたむ準備「{what.Ja}」の予定日（{day.Ja}）を過ぎました。まだのときは、日を決めなおせます。", $"\"{what.En}\" was planned for {day.En}. If it is not done, you can move the date."),
            0 => new($"店をたたむ準備「{what.Ja}」は、今日が予定日です。", $"\"{what.En}\" is planned for today."),
            _ => new($"店をたたむ準備「{what.Ja}」の予定日（{day.Ja}）まで、あと{left}日です。", $"\"{what.En}\" is planned for {day.En}, in {left} day{(left == 1 ? "" : "s")}."),
        };
    }
}

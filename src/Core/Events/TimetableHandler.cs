using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Matching.Events;

namespace SetagayaPort.Core.Events;

/// <summary>Makes the timetable of a large event. When it was changed meanwhile nothing is saved, and the outbox asks again.</summary>
internal sealed class TimetableHandler(PortDbContext db, TimetableService service) : IOutboxHandler
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(10);

    public async Task HandleAsync(OutboxMessage message, CancellationToken cancel)
    {
        var id = Guid.Parse(message.Key, CultureInfo.InvariantCulture);
        if (await db.Set<TownEvent>().Whole().FirstOrDefaultAsync(x => x.Id == id, cancel) is not { TimetableAskedAt: not null } held)
            return;
        var mode = Words<TimetableMode>.Parse(message.Payload!["mode"]!.GetValue<string>());
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        budget.CancelAfter(Budget);
        var model = new EventModel(held);
        var found = TimetableMaker.Make(model.Event, mode, int.MaxValue, stop: budget.Token);
        cancel.ThrowIfCancellationRequested();
        await service.TakeAsync(held, model, found, mode, cancel);
        await db.SaveChangesAsync(cancel);
    }
}

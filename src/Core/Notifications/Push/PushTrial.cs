using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Notifications.Push;

/// <summary>Tells a device something while its person waits for it, and says what came of it.</summary>
public sealed class PushTrial
{
    private static readonly Error Unheard = Error.Conflict("push.unheard",
        new("いまは送れませんでした。少し待って、もう一度お試しください。", "It could not be sent now. Please wait a little and try again."));

    private static readonly Error Lost = Error.Conflict("push.gone",
        new("この端末には、もう届きません。端末で、もう一度「この端末で受け取る」を押してください。", "This device is out of reach. Open this page on it and press \"Receive notices on this device\"."));

    private readonly PortDbContext db;
    private readonly PushClient client;
    private readonly TimeProvider time;

    internal PushTrial(PortDbContext db, PushClient client, TimeProvider time) => (this.db, this.client, this.time) = (db, client, time);

    internal async Task<Result<Guid>> SendAsync(PushDevice device, CancellationToken cancel)
    {
        var language = await db.Accounts.Where(x => x.Id == device.AccountId).Select(x => x.Locale).FirstAsync(cancel);
        PushAnswer answer;
        try
        {
            answer = await client.SendAsync(device, PushLetter.Trial(language), cancel);
        }
        catch (Exception error) when (error is HttpRequestException || (error is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            return Unheard;
        }

        var mine = db.Set<PushDevice>().Where(x => x.Id == device.Id);
        if (answer.Gone)
            await mine.ExecuteDeleteAsync(cancel);
        else if (answer.Taken)
            await mine.ExecuteUpdateAsync(x => x.SetProperty(d => d.LastSuccessAt, time.GetUtcNow()), cancel);
        return answer.Taken ? device.Id : answer.Gone ? Lost : Unheard;
    }
}

using System.Buffers.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Notifications.Push;

/// <summary>Registers the devices of people and takes them away.</summary>
public sealed class PushDevices(PortDbContext db, IOptions<PushOptions> options, PushTrial trial, TimeProvider time)
{
    /// <summary>Of one person; a further one takes the place of the one that was registered first.</summary>
    public const int Most = 10;

    private const int SecretLength = 16;

    /// <summary>The person's own, the newest first; none of a session that was revoked.</summary>
    public Task<List<PushDevice>> OfAsync(Caller caller, CancellationToken cancel = default) =>
        db.Set<PushDevice>().AsNoTracking().InUse(db, time.GetUtcNow()).Where(x => x.AccountId == caller.Id).OrderByDescending(x => x.CreatedAt).ThenBy(x => x.Id).ToListAsync(cancel);

    /// <summary>Registers a browser. One that was somebody else's until now is theirs no more.</summary>
    public async Task<Result<PushDevice>> RegisterAsync(Caller caller, PushSubscription subscription, string label, CancellationToken cancel = default)
    {
        var read = Read(subscription);
        if (!read.Ok)
            return read.Error;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Accounts.FromSql($"SELECT * FROM accounts WHERE id = {caller.Id} FOR NO KEY UPDATE").AsNoTracking().FirstOrDefaultAsync(cancel) is not { } account)
            return Error.NotFound;
        await db.Set<PushDevice>().Where(x => x.Endpoint == subscription.Endpoint).ExecuteDeleteAsync(cancel);
        var others = await db.Set<PushDevice>().Where(x => x.AccountId == caller.Id).OrderByDescending(x => x.CreatedAt).Select(x => x.Id).Skip(Most - 1).ToListAsync(cancel);
        await db.Set<PushDevice>().Where(x => others.Contains(x.Id)).ExecuteDeleteAsync(cancel);
        var now = time.GetUtcNow();
        var device = new PushDevice
        {
            Id = Guid.CreateVersion7(now),
            AccountId = caller.Id,
            Endpoint = subscription.Endpoint!,
            PublicKey = read.Value.PublicKey,
            Secret = read.Value.Secret,
            Label = label,
            SessionVersion = account.SessionVersion,
            CreatedAt = now,
        };
        db.Add(device);
        if (!await db.SavedAsync(cancel))
            return Error.StaleVersion;
        await transaction.CommitAsync(cancel);
        return device;
    }

    /// <summary>A registered browser comes by again: with another subscription, or a newer session. Not found where it is not the person's any more.</summary>
    public async Task<Result<PushDevice>> RenewAsync(Caller caller, Guid id, PushSubscription subscription, CancellationToken cancel = default)
    {
        var read = Read(subscription);
        if (!read.Ok)
            return read.Error;
        if (await db.Set<PushDevice>().FirstOrDefaultAsync(x => x.Id == id && x.AccountId == caller.Id, cancel) is not { } device)
            return Error.NotFound;
        (device.Endpoint, device.PublicKey, device.Secret) = (subscription.Endpoint!, read.Value.PublicKey, read.Value.Secret);
        device.SessionVersion = await db.Accounts.Where(x => x.Id == caller.Id).Select(x => x.SessionVersion).FirstAsync(cancel);
        return await db.SavedAsync(cancel) ? device : Error.StaleVersion;
    }

    public async Task<Result<Guid>> RemoveAsync(Caller caller, Guid id, CancellationToken cancel = default) =>
        await db.Set<PushDevice>().Where(x => x.Id == id && x.AccountId == caller.Id).ExecuteDeleteAsync(cancel) == 1 ? id : Error.NotFound;

    /// <summary>Tells a device something at once, to see whether it arrives.</summary>
    public async Task<Result<Guid>> TryAsync(Caller caller, Guid id, CancellationToken cancel = default) =>
        await db.Set<PushDevice>().AsNoTracking().InUse(db, time.GetUtcNow()).FirstOrDefaultAsync(x => x.Id == id && x.AccountId == caller.Id, cancel) is { } device
            ? await trial.SendAsync(device, cancel)
            : Error.NotFound;

    private Result<(byte[] PublicKey, byte[] Secret)> Read(PushSubscription x)
    {
        if (!PushEndpoint.IsAllowed(x.Endpoint, options.Value))
            return Error.Invalid("endpoint", "push.endpoint", new("この端末の届け先は使えません。", "This is not the https address of a public push service."));
        var (key, secret) = (Bytes(x.Keys?.P256dh), Bytes(x.Keys?.Auth));
        if (key is null || !P256Point.IsPoint(key))
            return Error.Invalid("keys.p256dh", "push.key", new("この端末の鍵を読めませんでした。", "keys.p256dh is a point of P-256: 65 bytes in base64url."));
        return secret?.Length == SecretLength ? (key, secret) : Error.Invalid("keys.auth", "push.key", new("この端末の鍵を読めませんでした。", "keys.auth is 16 bytes in base64url."));
    }

    private static byte[]? Bytes(string? text) => text is { Length: <= 200 } && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}

using System.Threading.RateLimiting;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>Messages per person, over the hub and over HTTP together: five a second with room for a short burst.</summary>
public sealed class MessageRate(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<Guid> limiter = PartitionedRateLimiter.Create<Guid, Guid>(account =>
        RateLimitPartition.GetTokenBucketLimiter(account, _ => new TokenBucketRateLimiterOptions
        {
            TokensPerPeriod = configuration.GetValue("RateLimits:MessagesPerSecond", 5),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            TokenLimit = configuration.GetValue("RateLimits:MessageBurst", 40),
            AutoReplenishment = true,
        }));

    public bool Allows(Guid account)
    {
        using var lease = limiter.AttemptAcquire(account);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}

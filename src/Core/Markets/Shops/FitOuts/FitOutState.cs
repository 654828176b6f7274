using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>Where a board stands.</summary>
public enum FitOutState
{
    [Label("話し合っています", "Under discussion")] Open,
    [Label("三者の同意がそろいました", "All three have consented")] Agreed,

    /// <summary>The introduction has ended; what stands there is only read.</summary>
    [Label("話が終わりました", "Ended")] Closed,
}

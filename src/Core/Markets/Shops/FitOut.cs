using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>How premises are left by the tenant before.</summary>
public enum FitOut
{
    [Label("居抜き（内装・設備つき）", "Furnished (居抜き)")] Furnished,
    [Label("スケルトン（何もない状態）", "Bare shell (スケルトン)")] Skeleton,
}

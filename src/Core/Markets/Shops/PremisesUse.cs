using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>What premises are used for.</summary>
public enum PremisesUse
{
    [Label("店舗（物販・サービス）", "Shop")] Shop,
    [Label("事務所", "Office")] Office,
    [Label("工房・作業場", "Workshop")] Workshop,
    [Label("飲食店", "Restaurant or café")] Restaurant,
    [Label("シェア・間借り", "Shared space")] Shared,
}

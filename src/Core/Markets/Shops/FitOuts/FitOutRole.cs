using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>The three parties to taking over furnished premises (居抜き). The ward is never one of them.</summary>
public enum FitOutRole
{
    [Label("所有者", "Owner")] Owner,
    [Label("いまの借り手", "Leaving tenant")] Tenant,
    [Label("出店希望者", "Newcomer")] Newcomer,
}

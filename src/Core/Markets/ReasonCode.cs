using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets;

/// <summary>Why something ended, the same words everywhere.</summary>
public enum ReasonCode
{
    [Label("条件", "Conditions")] Conditions,
    [Label("金額", "Price")] Price,
    [Label("場所・距離", "Distance")] Distance,
    [Label("時期・時間", "Timing")] Timing,
    [Label("経験・技術", "Skills")] Skills,
    [Label("ほかの方に決まった", "Filled")] Filled,
    [Label("お返事がなかった", "No reply")] NoReply,
    [Label("気持ちが変わった", "Changed mind")] ChangedMind,
    [Label("そのほか", "Other")] Other,
}

using System.Text.Json.Serialization;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>A year's profit as a band of 万円.</summary>
public enum ProfitBand
{
    [Label("赤字", "Loss")] Loss,
    [Label("とんとん", "About even")] BreakEven,
    [Label("500万円まで", "up to ¥5 million"), JsonStringEnumMemberName("-500")] UpTo500,
    [Label("500万円～1,000万円", "¥5 to 10 million"), JsonStringEnumMemberName("500-1000")] UpTo1000,
    [Label("1,000万円以上", "¥10 million or more"), JsonStringEnumMemberName("1000+")] From1000,
}

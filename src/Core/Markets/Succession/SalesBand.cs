using System.Text.Json.Serialization;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>A band of 万円: yearly sales, and the price in mind.</summary>
public enum SalesBand
{
    [Label("1,000万円まで", "up to ¥10 million"), JsonStringEnumMemberName("-1000")] UpTo1000,
    [Label("1,000万円～3,000万円", "¥10 to 30 million"), JsonStringEnumMemberName("1000-3000")] UpTo3000,
    [Label("3,000万円～5,000万円", "¥30 to 50 million"), JsonStringEnumMemberName("3000-5000")] UpTo5000,
    [Label("5,000万円～1億円", "¥50 to 100 million"), JsonStringEnumMemberName("5000-10000")] UpTo10000,
    [Label("1億円～3億円", "¥100 to 300 million"), JsonStringEnumMemberName("10000-30000")] UpTo30000,
    [Label("3億円以上", "¥300 million or more"), JsonStringEnumMemberName("30000+")] From30000,
}

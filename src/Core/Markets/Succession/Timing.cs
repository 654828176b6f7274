using System.Text.Json.Serialization;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>When a business is to change hands.</summary>
public enum Timing
{
    [Label("すぐにでも", "Now")] Now,
    [Label("1年以内", "Within a year"), JsonStringEnumMemberName("within1y")] WithinOneYear,
    [Label("3年以内", "Within three years"), JsonStringEnumMemberName("within3y")] WithinThreeYears,
    [Label("まだ決めていない", "Not decided")] Undecided,
}

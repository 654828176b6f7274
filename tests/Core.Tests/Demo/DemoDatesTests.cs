using System.Text.Json.Nodes;
using SetagayaPort.Core.Demo;

namespace SetagayaPort.Core.Tests.Demo;

public sealed class DemoDatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("+45d", "2027-01-08")]
    [InlineData("-1d", "2026-11-23")]
    [InlineData("+0d", "2026-11-24")]
    [InlineData("-3dT09:40", "2026-11-21T09:40:00+09:00")]
    [InlineData("2026-11-24", "2026-11-24")]
    [InlineData("+45days", "+45days")]
    [InlineData("10d", "10d")]
    [InlineData("あと+45d", "あと+45d")]
    public void Relative_dates_count_from_today_and_other_texts_stay(string text, string expected) =>
        Assert.Equal(expected, DemoDates.Resolve(text, Today));

    [Fact]
    public void Dates_are_found_at_any_depth_and_all_else_stays()
    {
        var body = JsonNode.Parse("""{ "a": "+1d", "b": [{ "c": "-1dT08:00", "d": null, "e": 1.5, "f": true }] }""");

        var resolved = DemoDates.Resolve(body, Today)!;

        Assert.Equal("""{"a":"2026-11-25","b":[{"c":"2026-11-23T08:00:00\u002B09:00","d":null,"e":1.5,"f":true}]}""", resolved.ToJsonString());
    }
}

using System.Text;
using SetagayaPort.Core.Viewings;

namespace SetagayaPort.Core.Tests.Viewings;

public sealed class ViewingCalendarTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 3, 10, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public void A_calendar_reads_when_what_and_where()
    {
        var file = Write("内見：角の店, 1階; 表通り", "東京都世田谷区経堂9-99-9");

        Assert.Contains("\r\nDTSTART:20261203T010000Z\r\nDTEND:20261203T013000Z\r\n", file, StringComparison.Ordinal);
        Assert.Contains("\r\nSUMMARY:内見：角の店\\, 1階\\; 表通り\r\n", file, StringComparison.Ordinal);
        Assert.Contains("\r\nLOCATION:東京都世田谷区経堂9-99-9\r\n", file, StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", file, StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_there_is_no_place() => Assert.DoesNotContain("LOCATION", Write("内見", null), StringComparison.Ordinal);

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_character_is_cut()
    {
        var title = string.Concat(Enumerable.Repeat("商店街の角🏪元喫茶店", 12));

        var file = Write(title, null);

        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains($"SUMMARY:{title}", file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_break_in_a_title_begins_no_line_of_the_file() =>
        Assert.DoesNotContain("\r\nATTENDEE", Write("角の店\r\nATTENDEE:mailto:a@example.jp", null), StringComparison.Ordinal);

    private static string Write(string summary, string? address) => ViewingCalendar.Write(
        new ViewingView(Guid.CreateVersion7(), Guid.CreateVersion7(), 2, ViewingState.Accepted, [], 2, null, Start, false, true) { Start = Start, End = Start.AddMinutes(30), Address = address },
        summary, "https://example.jp/introductions/1", Start.AddDays(-3));
}

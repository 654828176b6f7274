using System.Globalization;
using System.Text.Json.Nodes;
using SetagayaPort.Web.Features.Markets.Forms;

namespace SetagayaPort.Web.Tests.Markets;

public sealed class FieldWordsTests
{
    [Theory]
    [InlineData("jobs.opening", "wage", """{"unit":"hour","min":1300,"max":1500}""", "時給 1,300〜1,500円", "¥1,300–1,500 hourly")]
    [InlineData("jobs.opening", "wage", """{"unit":"month","min":240000}""", "月給 240,000円から", "from ¥240,000 monthly")]
    [InlineData("jobs.seeker", "wage", """{"unit":"hour","min":1300}""", "時給 1,300円以上", "from ¥1,300 hourly")]
    [InlineData("jobs.opening", "hours", """{"start":"09:00","end":"17:30","breakMinutes":60}""", "9:00〜17:30|休憩 60分", "9:00–17:30|Break: 60 min")]
    [InlineData("jobs.opening", "term", """{"indefinite":true}""", "期間の定めなし", "No fixed term")]
    [InlineData("jobs.opening", "workDays", """["mon","wed"]""", "月、水", "Mon, Wed")]
    [InlineData("jobs.opening", "headcount", "1", "1人", "1 person")]
    [InlineData("shops.wish", "areaSqm", """{"min":20,"max":33.5}""", "20〜33.5㎡（約6.1〜10.1坪）", "20–33.5 m² (about 6.1–10.1 tsubo)")]
    [InlineData("shops.wish", "areaSqm", """{"max":50}""", "50㎡まで（約15.1坪）", "up to 50 m² (about 15.1 tsubo)")]
    [InlineData("shops.premises", "floor", "-1", "地下1階", "B1")]
    [InlineData("succession.business", "foundedDecade", "1970", "1970年代", "1970s")]
    [InlineData("succession.successor", "budget", "12000", "1億2,000万円", "¥120,000,000")]
    [InlineData("shops.wish", "openBy", "\"2027-03-01\"", "2027年3月1日", "1 March 2027")]
    public void Values_are_said_as_people_say_them(string kind, string field, string value, string ja, string en)
    {
        Assert.Equal(ja, Said(kind, field, value, "ja"));
        Assert.Equal(en, Said(kind, field, value, "en"));
    }

    private static string Said(string kind, string field, string value, string language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        try
        {
            return string.Join('|', FieldWords.Lines(FormTown.Kind(kind).Schema.Find("details." + field)!, JsonNode.Parse(value)));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}

using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Markets;

/// <summary>The 求人票 of an opening: every item of the law, for whoever may read the listing.</summary>
[Collection(nameof(SouthTown))]
public sealed class SheetTests(PortApp app)
{
    private static readonly string[] Items =
    [
        "業務内容", "業務の変更の範囲", "契約期間・更新の基準", "試用期間", "就業場所", "就業場所の変更の範囲", "就業時間・休憩・時間外労働", "休日", "賃金", "固定残業代",
        "社会保険・労働保険", "募集者の氏名・名称", "募集者の住所", "連絡先", "受動喫煙を防ぐ対策", "いつの時点の内容か", "有効期限", "歓迎する方", "年齢の制限とその理由",
    ];

    [Fact]
    public async Task Every_item_of_the_law_stands_on_the_sheet_of_an_open_job_also_for_guests()
    {
        var owner = await app.JoinAsync();
        var id = await owner.PublishAsync(TestData.Listing("jobs.opening"));

        var sheet = (await app.Guest().OpenAsync($"/listings/{id}/sheet")).Is(HttpStatusCode.OK).Text;

        Assert.All(Items, x => Assert.Contains($"<dt>{x}</dt>", sheet, StringComparison.Ordinal));
        Assert.Contains("1時間あたり 1,500円から", sheet, StringComparison.Ordinal);
        Assert.Contains("東京都の最低賃金 1時間 1,226円（2025年10月3日から）", sheet, StringComparison.Ordinal);
        Assert.Contains("記載なし（固定残業代はありません）", sheet, StringComparison.Ordinal);
        Assert.Contains($"/listings/{id}/sheet", (await app.Guest().OpenAsync($"/listings/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fixed_overtime_pay_comes_with_the_sentence_that_hours_beyond_are_paid_and_an_age_with_its_reason()
    {
        var owner = await app.JoinAsync();
        var id = await owner.PublishAsync(TestData.Listing("jobs.opening")
            .With("details.wage", new JsonObject { ["unit"] = "month", ["min"] = 260000, ["fixedOvertime"] = new JsonObject { ["hours"] = 20, ["amount"] = 40000, ["excessPaid"] = true } })
            .With("details.ageLimit", new JsonObject { ["max"] = 59, ["exception"] = "retirementAge" }));

        var sheet = (await owner.OpenAsync($"/listings/{id}/sheet")).Is(HttpStatusCode.OK).Text;

        Assert.Contains("20時間を超える時間外労働の分は、追加して支払います", sheet, StringComparison.Ordinal);
        Assert.Contains("月 20時間分の時間外手当として 40,000円", sheet, StringComparison.Ordinal);
        Assert.Contains("定年の年齢まで", sheet, StringComparison.Ordinal);
        // (260,000 - 40,000) × 12 ÷ (15 hours × 52 weeks)
        Assert.Contains("1時間あたり 3,384円から", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_of_a_draft_is_its_managers_alone_and_says_what_is_missing()
    {
        var (owner, stranger, coordinator) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync("係", AccountRoles.Coordinator));
        var id = await owner.DraftAsync(TestData.Listing("jobs.opening").With("details.duties", null).With("details.wage", null));
        var at = $"/listings/{id}/sheet";

        (await stranger.OpenAsync(at)).Is(HttpStatusCode.NotFound);
        (await app.Guest().OpenAsync(at)).Is(HttpStatusCode.NotFound);
        (await coordinator.OpenAsync(at)).Is(HttpStatusCode.OK);
        Assert.Equal(2, (await owner.OpenAsync(at)).Is(HttpStatusCode.OK).Text.Split("<span class=\"lines\">記載なし</span>").Length - 1 - Always);
    }

    [Fact]
    public async Task Kinds_without_a_sheet_have_neither_the_page_nor_the_link()
    {
        var owner = await app.JoinAsync();
        var id = await owner.PublishAsync(TestData.Listing("jobs.seeker"));

        (await owner.OpenAsync($"/listings/{id}/sheet")).Is(HttpStatusCode.NotFound);
        Assert.DoesNotContain("/sheet", (await owner.OpenAsync($"/listings/{id}")).Text, StringComparison.Ordinal);
    }

    /// <summary>What the test's opening leaves out anyway: welcome skills, welcome people, and the last day.</summary>
    private const int Always = 3;
}

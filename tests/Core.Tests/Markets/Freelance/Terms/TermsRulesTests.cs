using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Freelance;
using SetagayaPort.Core.Markets.Freelance.Terms;

namespace SetagayaPort.Core.Tests.Markets.Freelance.Terms;

/// <summary>What must stand in the terms of a commission, and which changes touch a prohibited act; each with a twin that is fine.</summary>
public sealed class TermsRulesTests
{
    private static readonly WorkTermsContent Whole = new()
    {
        ClientName = "ねこ坂商店会",
        WorkerName = "さくら",
        CommissionedOn = new DateOnly(2026, 11, 20),
        Work = "A4両面のちらし。印刷用のデータで。",
        DeliverOn = new DateOnly(2026, 12, 18),
        DeliverTo = "オンラインで",
        InspectBy = new DateOnly(2026, 12, 25),
        Fee = 80_000,
        FeeUnit = FeeUnit.Project,
        PayOn = new DateOnly(2027, 1, 29),
        PayBy = PaymentMeans.Transfer,
    };

    public static TheoryData<string, WorkTermsContent> Broken => new()
    {
        { "clientName", Whole with { ClientName = " " } },
        { "workerName", Whole with { WorkerName = null } },
        { "commissionedOn", Whole with { CommissionedOn = null } },
        { "work", Whole with { Work = null } },
        { "deliverOn", Whole with { DeliverOn = null } },
        { "deliverTo", Whole with { DeliverTo = null } },
        { "fee", Whole with { Fee = null } },
        { "fee", Whole with { Fee = 0 } },
        { "feeUnit", Whole with { FeeUnit = null } },
        { "payOn", Whole with { PayOn = null } },
        { "payOn", Whole with { PayOn = new DateOnly(2027, 2, 16) } },
        { "payOn", Whole with { PayOn = new DateOnly(2026, 11, 1) } },
        { "payBy", Whole with { PayBy = null } },
        { "payNote", Whole with { PayBy = PaymentMeans.Other } },
        { "deliverOn", Whole with { DeliverOn = new DateOnly(2026, 11, 1), InspectBy = null } },
        { "inspectBy", Whole with { InspectBy = new DateOnly(2026, 12, 1) } },
        { "originalPayOn", Whole with { OriginalClient = "みなと屋" } },
        { "work", Whole with { Work = new string('字', TermsRules.MaxText + 1) } },
    };

    public static TheoryData<string, WorkTermsContent> Fine => new()
    {
        { "whole", Whole },
        { "the last lawful day", Whole with { PayOn = new DateOnly(2027, 2, 15) } },
        { "no inspection", Whole with { InspectBy = null } },
        { "other means, explained", Whole with { PayBy = PaymentMeans.Other, PayNote = "電子マネー" } },
        { "passed on, paid after sixty days", Whole with { OriginalClient = "みなと屋", OriginalWork = "ちらし", OriginalPayOn = new DateOnly(2027, 1, 31), PayOn = new DateOnly(2027, 3, 1) } },
    };

    public static TheoryData<string, WorkTermsContent> Touching => new()
    {
        { "terms.feeLowered", Whole with { Fee = 79_999 } },
        { "terms.latePayment", Whole with { PayOn = new DateOnly(2027, 2, 1) } },
        { "terms.refusedReceipt", Whole with { DeliverOn = new DateOnly(2026, 12, 19) } },
        { "terms.changedWork", Whole with { Work = "A4両面のちらしと、ポスター。" } },
        { "terms.forcedPurchase", Whole with { Notes = "指定の素材集を購入していただきます。" } },
        { "terms.extraBenefits", Whole with { Notes = "公開後の更新は無償で対応してください。" } },
        { "terms.returned", Whole with { Notes = "売れ残りは返品します。" } },
        { "terms.underpaid", Whole with { Fee = 49_000 } },
    };

    public static TheoryData<string, WorkTermsContent> Harmless => new()
    {
        { "terms.feeLowered", Whole with { Fee = 90_000 } },
        { "terms.latePayment", Whole with { PayOn = new DateOnly(2027, 1, 15) } },
        { "terms.refusedReceipt", Whole with { DeliverOn = new DateOnly(2026, 12, 11) } },
        { "terms.changedWork", Whole with { Work = "A4両面のちらしと、ポスター。", Fee = 120_000 } },
        { "terms.forcedPurchase", Whole with { Notes = "購入した素材の代金は、こちらが払います。" } },
        { "terms.extraBenefits", Whole with { Notes = "直しは2回まで。3回目からは1回5,000円をお支払いします。" } },
        { "terms.returned", Whole with { Notes = "印刷は別の会社に頼みます。" } },
        { "terms.underpaid", Whole with { Fee = 50_000 } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_the_law_wants_stated_stands_in_the_way(string field, WorkTermsContent terms) =>
        Assert.Contains(TermsRules.Check(terms, proBono: false), x => x.Field == field && x.Severity == Severity.Block && x.Message.Ja.Length > 0 && x.Fix.En.Length > 0);

    [Theory]
    [MemberData(nameof(Fine))]
    public void Whole_terms_may_be_issued(string why, WorkTermsContent terms) => Assert.True(TermsRules.Check(terms, proBono: false).Count == 0, why);

    [Fact]
    public void Pro_bono_work_has_no_fee_to_pay() =>
        Assert.Empty(TermsRules.Check(Whole with { Fee = 0, FeeUnit = null, PayOn = null, PayBy = null }, proBono: true));

    [Theory]
    [MemberData(nameof(Touching))]
    public void A_change_that_touches_a_prohibited_act_warns(string rule, WorkTermsContent terms) =>
        Assert.Contains(ProhibitedActs.Touched(terms with { ChangeReason = "話し合いました。" }, Whole, offered: 50_000), x => x.Rule == rule && x.Severity == Severity.Warn);

    [Theory]
    [MemberData(nameof(Harmless))]
    public void A_change_for_the_better_does_not(string rule, WorkTermsContent terms) =>
        Assert.DoesNotContain(ProhibitedActs.Touched(terms with { ChangeReason = "話し合いました。" }, Whole, offered: 50_000), x => x.Rule == rule);

    [Fact]
    public void A_change_needs_its_reason_and_the_first_version_does_not()
    {
        Assert.Contains(ProhibitedActs.Touched(Whole, Whole, null), x => x is { Field: "changeReason", Severity: Severity.Block });
        Assert.Empty(ProhibitedActs.Touched(Whole, null, null));
    }

    [Theory]
    [InlineData("2027-01-25", "")]
    [InlineData("2027-01-26", "payment")]
    [InlineData("2027-01-29", "payment")]
    [InlineData("2027-01-30", "")]
    public void The_payment_is_reminded_of_three_days_ahead(string today, string expected) => Assert.Equal(expected, Kinds(Whole, today));

    [Theory]
    [InlineData("2026-12-31", "")]
    [InlineData("2027-03-10", "care")]
    [InlineData("2027-04-20", "notice care")]
    [InlineData("2027-05-03", "care")]
    public void Work_of_six_months_brings_notice_and_care(string today, string expected)
    {
        var half = Whole with { CommissionedOn = new DateOnly(2026, 12, 1), StartsOn = new DateOnly(2026, 12, 1), DeliverOn = new DateOnly(2027, 5, 31), PayOn = new DateOnly(2027, 6, 30) };
        Assert.Equal(expected, Kinds(half, today));
        Assert.Equal("", Kinds(half with { DeliverOn = new DateOnly(2027, 5, 30) }, today));
    }

    private static string Kinds(WorkTermsContent terms, string today) => string.Join(' ', TermsReminders.Due(terms, DateOnly.Parse(today)).Select(x => x.Kind));
}

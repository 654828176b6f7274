using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>The no-name sheet (ノンネームシート): a business in bands, as it is handed to candidates before any promise.</summary>
internal static class BusinessSheet
{
    private static readonly LocalText Open = new("話し合いで決めます", "to be settled in the talks");

    public static ListingSheet Create() => new(
        new("ノンネームシート", "No-name sheet"),
        new("中小M&Aガイドライン（第3版）のノンネーム・シート", "the guideline for the succession of small businesses, 3rd edition"),
        [
            new(new("業種", "Trade"), "industry"),
            new(new("地域", "Area"), "area"),
            new(new("事業の紹介", "The business"), "summary"),
            new(new("働く人の数", "People working there"), "details.employees"),
            new(new("売上（1年）", "Yearly sales"), "details.sales"),
            new(new("利益（1年）", "Yearly profit"), "details.profit"),
            new(new("始めた年代", "Founded"), "details.foundedDecade"),
            new(new("譲渡の理由", "Reason"), "details.reason"),
            new(new("譲渡の方法", "Way of handing over"), "details.scheme"),
            new(new("希望の時期", "When"), "details.timing"),
            new(new("価格の目安", "Price in mind"), "details.price") { Unsaid = Open },
            new(new("店舗・作業場", "Premises"), "details.premises"),
            new(new("店舗もいっしょに引き継げるか", "The premises come with it"), "details.premisesIncluded"),
            new(new("引き継ぎにかける期間", "Time of handing over"), "details.handoverMonths") { Unsaid = Open },
            new(new("屋号を残す希望", "The name should stay"), "details.keepName") { Unsaid = Open },
            new(new("働く人の雇用を続ける希望", "The staff should stay"), "details.keepStaff") { Unsaid = Open },
            new(new("体験から始められるか", "A trial is possible"), "details.trialPossible"),
        ]);
}

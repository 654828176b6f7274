using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Premises to let.</summary>
public sealed record PremisesDetails
{
    public enum LeaseKind
    {
        [Label("普通借家（更新できる）", "Ordinary lease (renewable)")] Ordinary,
        [Label("定期借家（期間で終わる）", "Fixed-term lease")] FixedTerm,
    }

    /// <summary>Where exactly it is and whose; never public.</summary>
    public sealed record Identity
    {
        [Label("所在地", "Address")]
        public string? Address { get; init; }

        [Label("所有者の名前", "Owner's name")]
        public string? OwnerName { get; init; }
    }

    [Section("場所と建物", "The place")]
    [Label("用途", "Use")]
    [Required, Facet]
    public PremisesUse? Use { get; init; }

    [Label("階", "Floor")]
    [Help("地下1階は -1 と書きます。", "Write -1 for the first basement.")]
    [Unit("階", "")]
    [Bounds(-5, 60)]
    [Required]
    public int? Floor { get; init; }

    [Label("広さ", "Floor area")]
    [Help("1坪は約3.3㎡です。", "One tsubo is about 3.3 m².")]
    [Unit("㎡", "m²")]
    [Bounds(1, 100_000)]
    [Required, Facet]
    public decimal? AreaSqm { get; init; }

    [Label("内装の状態", "Fit-out")]
    [Help("居抜きは、前の店の内装や設備が残ったまま借りられる状態。スケルトンは、床・壁・天井の仕上げがない状態です。居抜きで譲るには、所有者・いまの借り手・新しい借り手の三者の同意がいります。紹介が始まると、その画面が使えます。", "居抜き: the former tenant's interior and equipment stay; owner, leaving tenant and newcomer must all consent, and a page for it opens with the introduction. スケルトン: bare floor, walls and ceiling.")]
    [Required, Facet]
    public FitOut? FitOut { get; init; }

    [Label("前の業態", "Former use")]
    [Help("例：喫茶店、花屋", "Such as a café or a florist.")]
    public string? FormerUse { get; init; }

    [Section("お金と契約", "Money and lease")]
    [Label("家賃（月）", "Monthly rent")]
    [Help("共益費・管理費をふくむ、毎月の額です。", "Per month, with common charges.")]
    [Unit("円", "yen")]
    [Bounds(0, 100_000_000)]
    [Required, Facet]
    public int? Rent { get; init; }

    [Label("保証金・敷金", "Deposit")]
    [Help("契約のときに預かる額です。「家賃の何か月分」なら、計算した額を書きます。", "What is held during the lease. If it is so many months' rent, write the sum.")]
    [Unit("円", "yen")]
    public int? Deposit { get; init; }

    [Label("礼金", "Key money")]
    [Help("契約のときに受け取り、返さない額です。", "Paid once and not returned.")]
    [Unit("円", "yen")]
    public int? KeyMoney { get; init; }

    [Label("造作料", "Price of fixtures")]
    [Help("居抜きで、内装や設備を譲るときの額です。大家さん・いまの借り主・新しい借り主の三者の合意がいります。", "The price of the interior and equipment left behind. Owner, leaving tenant and newcomer must all agree.")]
    [Unit("円", "yen")]
    public int? FixturesFee { get; init; }

    [Label("契約の種類", "Lease")]
    [Help("普通借家は更新できます。定期借家は、決めた期間で終わります。", "An ordinary lease can be renewed; a fixed-term lease ends on its day.")]
    [Required, Facet]
    public LeaseKind? Lease { get; init; }

    [Label("入居できる日", "Available from")]
    [Help("すぐに入れるなら空けておきます。", "Leave it open if it is free now.")]
    public DateOnly? AvailableFrom { get; init; }

    [Section("設備と制限", "Equipment and limits")]
    [Label("重飲食ができる", "Heavy cooking allowed")]
    [Help("煙・油・においの強い料理（焼き肉、中華、ラーメンなど）をしてよい場所のことです。", "Cooking with much smoke, oil or smell, such as grilled meat, Chinese food or ramen.")]
    [Facet]
    public bool HeavyCooking { get; init; }

    [Label("ガス", "Gas")]
    [Help("例：都市ガス、16号", "Such as town gas and the meter's size.")]
    public string? Gas { get; init; }

    [Label("電気", "Electricity")]
    [Help("例：60A、動力あり", "Such as 60 A, three-phase supply.")]
    public string? Power { get; init; }

    [Label("用途地域", "Zoning")]
    [Help("例：近隣商業地域。分からなければ空けておきます。", "Such as neighbourhood commercial. Leave it open if you do not know.")]
    public string? Zoning { get; init; }

    [Label("営業時間の制限", "Limits on opening hours")]
    [Help("例：夜10時まで", "Such as until 10 p.m.")]
    public string? HoursLimit { get; init; }

    [Section("来てほしいお店", "The shop you hope for")]
    [Label("来てほしい業種", "Trades wanted")]
    [Help("例：パン屋、本屋、喫茶店。商店街の希望でもかまいません。", "Such as a bakery, a bookshop, a café; also the street's wish.")]
    public IReadOnlyList<string> WantedTrades { get; init; } = [];

    [Label("お試し出店ができる", "Trial use possible")]
    [Help("数日から数か月の短い利用（チャレンジショップ、ポップアップ）を受け入れるときに選びます。", "Short use of some days or months, such as a challenge shop or pop-up.")]
    [Facet]
    public bool TrialUse { get; init; }

    [Label("仲介する宅建業者", "Licensed agent")]
    [Help("契約の仲介は、免許のある宅建業者が行います。決まっていれば名前を書きます。", "Leases are brokered by a licensed agent. Name it if there is one.")]
    public string? Agent { get; init; }

    [Section("だれにも見せないこと", "What nobody is shown")]
    [Label("所在地と所有者", "Address and owner")]
    [Help("担当のコーディネーターのほかには、だれにも見せません。", "Nobody but your coordinator sees it.")]
    [Confidential]
    public Identity? Confidential { get; init; }
}

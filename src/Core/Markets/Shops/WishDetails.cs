using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Someone who looks for premises: a listing turned round, so that owners can come to them.</summary>
public sealed record WishDetails
{
    /// <summary>Floor area from and to; one end may stay open.</summary>
    public sealed record FloorSpace
    {
        [Label("何㎡から", "From")]
        [Unit("㎡", "m²")]
        [Bounds(1, 100_000)]
        public decimal? Min { get; init; }

        [Label("何㎡まで", "Up to")]
        [Unit("㎡", "m²")]
        [Bounds(1, 100_000)]
        public decimal? Max { get; init; }
    }

    [Section("ひらきたいお店", "The shop you plan")]
    [Label("用途", "Use")]
    [Required, Facet]
    public PremisesUse? Use { get; init; }

    [Label("業種", "Trade")]
    [Help("例：パン屋、花屋、設計事務所", "Such as a bakery, a florist, a design office.")]
    [Required]
    public string? Trade { get; init; }

    [Label("どんなお店にしたいですか", "The idea")]
    [Help("売るもの、来てほしい人、開けたい時間など。大家さんや商店街が読みます。", "What you sell, for whom, and when you open. Owners and shopping streets read it.")]
    [LongText]
    [Required]
    public string? Concept { get; init; }

    [Section("希望の場所と広さ", "Where and how large")]
    [Label("希望の地域", "Areas")]
    [Help("地域か駅の、どちらかは選びます。", "Choose an area or a station, or both.")]
    [Facet]
    [Vocabulary("areas")]
    public IReadOnlyList<string> Areas { get; init; } = [];

    [Label("希望の駅", "Stations")]
    [Facet]
    [Vocabulary("stations")]
    public IReadOnlyList<string> Stations { get; init; } = [];

    [Label("希望の広さ", "Floor area")]
    [Help("1坪は約3.3㎡です。10坪なら33㎡と書きます。", "One tsubo is about 3.3 m².")]
    [Required]
    public FloorSpace? AreaSqm { get; init; }

    [Section("条件と時期", "Conditions and time")]
    [Label("家賃の上限（月）", "Highest monthly rent")]
    [Help("共益費・管理費をふくめて、毎月払える額です。", "Per month, with common charges.")]
    [Unit("円", "yen")]
    [Bounds(0, 100_000_000)]
    [Required, Facet]
    public int? RentMax { get; init; }

    [Label("重飲食をする", "Heavy cooking")]
    [Help("煙・油・においの強い料理（焼き肉、中華、ラーメンなど）をするときに選びます。", "Cooking with much smoke, oil or smell, such as grilled meat, Chinese food or ramen.")]
    [Facet]
    public bool HeavyCooking { get; init; }

    [Label("希望の内装", "Fit-out wanted")]
    [Help("居抜きは前の店の内装や設備が残った状態、スケルトンは何もない状態です。どちらでもよければ空けておきます。", "居抜き: interior and equipment stay. スケルトン: a bare shell. Leave it open if either will do.")]
    [Facet]
    public FitOut? FitOutWanted { get; init; }

    [Label("ひらきたい日", "To open by")]
    public DateOnly? OpenBy { get; init; }

    [Label("お試し出店から始めたい", "I would like to begin with a trial")]
    [Help("数日から数か月の短い利用（チャレンジショップ、ポップアップ）です。", "Short use of some days or months, such as a challenge shop or pop-up.")]
    [Facet]
    public bool TrialWanted { get; init; }
}

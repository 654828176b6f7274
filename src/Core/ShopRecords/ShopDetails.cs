using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Core.Markets.Shops;
using SetagayaPort.Core.Markets.Succession;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>What an owner writes down of their shop, once and for themselves; each face takes from it what it may.</summary>
public sealed record ShopDetails
{
    [Section("お店のこと", "The shop")]
    [Label("店の名前", "Name of the shop")]
    [Required]
    public string? Name { get; init; }

    [Label("所在地", "Address")]
    public string? Address { get; init; }

    [Label("代表者の名前", "Representative")]
    public string? Representative { get; init; }

    [Label("地域", "Area")]
    [Vocabulary("areas")]
    public string? Area { get; init; }

    [Label("業種", "Industry")]
    [Vocabulary("industries")]
    public string? Industry { get; init; }

    [Label("お店の種類", "Kind of shop")]
    [Help("例：和菓子店、理容店、町工場", "Such as a confectioner, a barber, a workshop.")]
    public string? Trade { get; init; }

    [Label("何をしている店ですか", "What the shop does")]
    [Help("店の名前や場所を入れずに、二、三行で。事業承継の掲載の「ひとことで」になります。", "Two or three lines without name or place. It becomes the one sentence of the succession listing.")]
    [LongText(200)]
    public string? About { get; init; }

    [Label("始めた年", "Since")]
    [Help("例：1957。掲載には年代（1950年代）だけを使います。", "Such as 1957. Listings use the decade alone.")]
    [Unit("年", "")]
    [Bounds(1600, 2100)]
    public int? Since { get; init; }

    [Label("働く人の数", "People working there")]
    [Help("あなたと家族も入れて数えます。", "Count yourself and family members.")]
    public EmployeeBand? Employees { get; init; }

    [Section("場所のこと", "The place")]
    [Label("店舗・作業場", "Premises")]
    public BusinessDetails.PremisesTenure? Premises { get; init; }

    [Label("店舗もいっしょに引き継げる", "The premises come with it")]
    [Help("借りている場合は、大家さんの承諾が必要です。", "If leased, the landlord must agree.")]
    public bool? PremisesIncluded { get; init; }

    [Label("大家さんの名前", "Landlord")]
    public string? Landlord { get; init; }

    [Label("用途", "Use")]
    public PremisesUse? Use { get; init; }

    [Label("階", "Floor")]
    [Help("地下1階は -1 と書きます。", "Write -1 for the first basement.")]
    [Unit("階", "")]
    [Bounds(-5, 60)]
    public int? Floor { get; init; }

    [Label("広さ", "Floor area")]
    [Help("1坪は約3.3㎡です。", "One tsubo is about 3.3 m².")]
    [Unit("㎡", "m²")]
    [Bounds(1, 100_000)]
    public decimal? AreaSqm { get; init; }

    [Label("内装の状態", "Fit-out")]
    [Help("居抜きは、内装や設備を残したまま渡すことです。", "居抜き: the interior and equipment stay.")]
    public FitOut? FitOut { get; init; }

    [Label("家賃（月）", "Monthly rent")]
    [Unit("円", "yen")]
    [Bounds(0, 100_000_000)]
    public int? Rent { get; init; }

    [Label("保証金・敷金", "Deposit")]
    [Unit("円", "yen")]
    public int? Deposit { get; init; }

    [Label("契約の種類", "Lease")]
    public PremisesDetails.LeaseKind? Lease { get; init; }

    [Label("重飲食ができる", "Heavy cooking allowed")]
    public bool? HeavyCooking { get; init; }

    [Label("ガス", "Gas")]
    public string? Gas { get; init; }

    [Label("電気", "Electricity")]
    public string? Power { get; init; }

    [Section("残したいもの", "What must not be lost")]
    [Label("残したいもの", "What must not be lost")]
    [Help("レシピ、得意先、道具、つきあい。掲載では「だれにも見せないこと」にだけ入ります。", "Recipes, customers, tools, ties. In a listing it stands only in the part that nobody is shown.")]
    [LongText(4000)]
    public string? Keep { get; init; }

    [Label("受け継いでほしい技", "Skills to hand on")]
    [Help("例：製菓、接客。大きなくくりの二、三語で。", "Such as confectionery, service: two or three broad words.")]
    public IReadOnlyList<string> Skills { get; init; } = [];

    [Label("屋号を残してほしい", "The name should stay")]
    public bool? KeepName { get; init; }

    [Label("働く人を続けて雇ってほしい", "The staff should stay")]
    public bool? KeepStaff { get; init; }

    [Section("これからの望み", "Your wishes")]
    [Label("引き継ぐ方への望み", "Wishes for a successor")]
    [Help("店の名前や場所を入れずに。事業承継の掲載の紹介になります。", "Without name or place. It becomes the introduction of the succession listing.")]
    [LongText(4000)]
    public string? Wishes { get; init; }

    [Label("となりで覚えてほしい仕事", "Work to learn beside you")]
    [Help("人を雇って教えるなら、どんな仕事ですか。求人の「仕事の内容」になります。", "If you take somebody on and teach them, what is the work? It becomes the duties of the job.")]
    [LongText]
    public string? Work { get; init; }

    [Label("人に頼みたい作業", "Tasks to give away")]
    [Help("例：レシピを書きとめる、帳簿を整える。業務委託の「してほしいこと」になります。", "Such as writing recipes down, putting the books in order. It becomes what is to be delivered.")]
    [LongText]
    public string? Tasks { get; init; }
}

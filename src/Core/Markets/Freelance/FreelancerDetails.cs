using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Someone who takes commissions, as an occupation, beside one, or pro bono.</summary>
public sealed record FreelancerDetails
{
    /// <summary>The least fee that is looked for.</summary>
    public sealed record RateWish
    {
        [Label("報酬の単位", "Paid per")]
        [Required, Facet]
        public FeeUnit? Unit { get; init; }

        [Label("いくらから", "From")]
        [Help("これより低い依頼は紹介しません。プロボノだけのときは 0 と書きます。", "Work below this is not introduced. Write 0 if you only work pro bono.")]
        [Unit("円", "yen")]
        [Required, Facet]
        public int? Min { get; init; }
    }

    [Section("できること", "What you do")]
    [Label("分野", "Categories")]
    [Help("いくつでも選べます。ここで選んだ分野の依頼を紹介します。", "Choose as many as you like. Work in these fields is introduced.")]
    [Required, Facet]
    public IReadOnlyList<WorkCategory> Categories { get; init; } = [];

    [Label("これまでの仕事", "Portfolio")]
    [Help("作品や実績のページの住所（URL）、または仕事の名前を書きます。", "Addresses of pages that show your work, or names of works.")]
    public IReadOnlyList<string> Portfolio { get; init; } = [];

    [Section("場所と時間", "Place and time")]
    [Label("仕事をする場所", "Place of work")]
    [Required, Facet]
    public WorkPlace? Place { get; init; }

    [Label("行ける地域", "Areas you can go to")]
    [Help("現地での仕事を受けるときに選びます。", "If you work on site.")]
    [Vocabulary("areas")]
    [Facet]
    public IReadOnlyList<string> Areas { get; init; } = [];

    [Label("週に何時間まで", "Hours a week")]
    [Unit("時間", "hours")]
    [Bounds(1, 80)]
    [Facet]
    public int? HoursPerWeek { get; init; }

    [Label("いつから始められますか", "Available from")]
    [Help("すぐに始められるなら空けておきます。", "Leave it open if you can start now.")]
    public DateOnly? AvailableFrom { get; init; }

    [Section("報酬と働き方", "Fee and way of working")]
    [Label("希望の報酬", "Fee you look for")]
    [Required]
    public RateWish? Rate { get; init; }

    [Label("副業として受ける", "As a side job")]
    [Help("ほかに勤め先があり、空いた時間で受けるときに選びます。", "If you have a main job and work in your free time.")]
    [Facet]
    public bool SideJob { get; init; }

    [Label("プロボノ（無報酬）も受ける", "Also pro bono")]
    [Help("地域の団体などを、報酬なしで手伝うことです。", "Helping local organisations without a fee.")]
    [Facet]
    public bool ProBono { get; init; }

    [Label("インボイス登録がある", "Registered for invoices")]
    [Help("適格請求書発行事業者として登録しているときに選びます。", "If you are a registered issuer of qualified invoices.")]
    [Facet]
    public bool InvoiceRegistered { get; init; }
}

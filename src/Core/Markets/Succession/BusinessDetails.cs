using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>A business looking for someone to take it over, told in bands and without its name.</summary>
public sealed record BusinessDetails
{
    public enum HandoverReason
    {
        [Label("年齢", "Age")] Age,
        [Label("健康", "Health")] Health,
        [Label("ほかの事業に力を入れる", "Focus on another business")] Focus,
        [Label("そのほか", "Other")] Other,
    }

    public enum HandoverScheme
    {
        [Label("会社ごと（株式譲渡）", "The company itself (shares)")] Shares,
        [Label("事業だけ（事業譲渡）", "The business only")] Business,
        [Label("個人の事業", "A sole trader's business")] Individual,
    }

    public enum PremisesTenure
    {
        [Label("自分の持ちもの", "Owned")] Owned,
        [Label("借りている", "Leased")] Leased,
        [Label("店や作業場はない", "None")] None,
    }

    /// <summary>What identifies the business; the owner opens it at stage 4, one candidate at a time.</summary>
    public sealed record Identity
    {
        [Label("正式な名称", "Legal name")]
        public string? LegalName { get; init; }

        [Label("所在地", "Address")]
        public string? Address { get; init; }

        [Label("代表者の名前", "Representative")]
        public string? Representative { get; init; }

        [Label("覚え書き", "Notes")]
        [Help("コーディネーターと共有しておきたいこと。", "What the coordinator should know.")]
        [LongText(4000)]
        public string? Notes { get; init; }
    }

    [Section("事業のあらまし", "The business in outline")]
    [Label("働く人の数", "People working there")]
    [Help("あなたと家族も入れて数えます。正確な人数は書きません。", "Count yourself and family members. No exact number is shown.")]
    [Required, Facet]
    public EmployeeBand? Employees { get; init; }

    [Label("売上（1年）", "Yearly sales")]
    [Help("だいたいの幅でかまいません。", "A rough range is enough.")]
    [Required, Facet]
    public SalesBand? Sales { get; init; }

    [Label("利益（1年）", "Yearly profit")]
    [Help("売上から、仕入れや家賃、給料などを引いた残りです。個人の事業なら、手もとに残る所得です。", "What remains of the sales after purchases, rent and wages. For a sole trader, the income left.")]
    [Required, Facet]
    public ProfitBand? Profit { get; init; }

    [Label("始めた年代", "Founded in the decade of")]
    [Help("1970年代なら 1970 と書きます。", "Write 1970 for the 1970s.")]
    [Unit("年代", "s")]
    [Bounds(1600, 2030)]
    public int? FoundedDecade { get; init; }

    [Section("譲り方と時期", "How and when to hand over")]
    [Label("譲りたい理由", "Reason")]
    [Required, Facet]
    public HandoverReason? Reason { get; init; }

    [Label("譲渡の方法", "Way of handing over")]
    [Help("会社なら、株式ごと渡すか、事業だけを渡すかを選びます。個人の事業は「個人の事業」です。迷うときは、あとで専門家と変えられます。", "A company can pass on its shares or only its business. A sole trader chooses the last. It can be changed later with an adviser.")]
    [Required, Facet]
    public HandoverScheme? Scheme { get; init; }

    [Label("譲りたい時期", "When")]
    [Required, Facet]
    public Timing? Timing { get; init; }

    [Label("価格の目安", "Price in mind")]
    [Help("決まっていなければ空けておきます。話し合いで決められます。", "Leave it open if undecided. It can be settled in the talks.")]
    [Facet]
    public SalesBand? Price { get; init; }

    [Label("引き継ぎにかける期間", "Months of handing over")]
    [Help("新しい人のとなりで教えられる期間です。", "How long you can work beside the new person.")]
    [Unit("か月", "months")]
    [Bounds(0, 120)]
    public int? HandoverMonths { get; init; }

    [Section("店舗と、残したいもの", "Premises, and what should stay")]
    [Label("店舗・作業場", "Premises")]
    [Required, Facet]
    public PremisesTenure? Premises { get; init; }

    [Label("店舗もいっしょに引き継げる", "The premises come with it")]
    [Help("借りている場合は、大家さんの承諾が必要です。出店したい人にも紹介できます。", "If leased, the landlord must agree. It can then also be shown to people looking for premises.")]
    [Facet]
    public bool PremisesIncluded { get; init; }

    [Label("屋号を残してほしい", "The name should stay")]
    public bool? KeepName { get; init; }

    [Label("働く人を続けて雇ってほしい", "The staff should stay")]
    public bool? KeepStaff { get; init; }

    [Label("体験から始められる", "A trial is possible")]
    [Help("見学、一日店長、短い期間の勤務など。", "Such as a visit, a day as shopkeeper, or a short time of work.")]
    [Facet]
    public bool? TrialPossible { get; init; }

    [Section("だれにも見せないこと", "What nobody is shown")]
    [Label("名前と所在地", "Name and address")]
    [Help("あなたが相手ごとに「見せる」と決めるまで、だれにも見せません。いまは空けておいてもかまいません。", "Nobody sees it until you decide so for each candidate. It may stay empty for now.")]
    [Confidential]
    public Identity? Confidential { get; init; }
}

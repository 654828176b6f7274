using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Work that someone commissions; the facts are those of フリーランス法 第12条.</summary>
public sealed record AssignmentDetails
{
    /// <summary>What is paid, in yen for its unit.</summary>
    public sealed record AssignmentFee
    {
        [Label("報酬の単位", "Paid per")]
        [Required(FreelanceLaw.AdFacts, FreelanceLaw.AdFactsJa, FreelanceLaw.AdFactsEn), Facet]
        public FeeUnit? Unit { get; init; }

        [Label("いくらから", "From")]
        [Help("プロボノ（無報酬）のときは 0 と書きます。", "Write 0 for pro bono work.")]
        [Unit("円", "yen")]
        [Required(FreelanceLaw.AdFacts, FreelanceLaw.AdFactsJa, FreelanceLaw.AdFactsEn), Facet]
        public int? Min { get; init; }

        [Label("いくらまで", "Up to")]
        [Unit("円", "yen")]
        public int? Max { get; init; }
    }

    [Section("頼みたいこと", "The work")]
    [Label("分野", "Category")]
    [Help("いちばん近いものを一つ選びます。", "Choose the nearest one.")]
    [Required, Facet]
    public WorkCategory? Category { get; init; }

    [Label("してほしいこと・納めるもの", "What is to be done or delivered")]
    [Help("何を、どのくらい、どんな形で。終わりが分かるように書きます。", "What, how much and in what form, so that it is clear when it is done.")]
    [LongText]
    [Required(FreelanceLaw.AdFacts, FreelanceLaw.AdFactsJa, FreelanceLaw.AdFactsEn)]
    public string? Deliverable { get; init; }

    [Label("必要な経験・資格", "Skills needed")]
    [Help("なくてはならないものだけを書きます。なければ空けておきます。", "Only what is indispensable. Leave it open if there is nothing.")]
    public IReadOnlyList<string> RequiredSkills { get; init; } = [];

    [Label("あるとうれしい経験・資格", "Skills welcome")]
    public IReadOnlyList<string> PreferredSkills { get; init; } = [];

    [Section("時期と場所", "Time and place")]
    [Label("いつから", "Start")]
    public DateOnly? Start { get; init; }

    [Label("いつまで", "End")]
    public DateOnly? End { get; init; }

    [Label("週に何時間くらい", "Hours a week")]
    [Help("見込みでかまいません。", "An estimate will do.")]
    [Unit("時間", "hours")]
    [Bounds(1, 80)]
    [Facet]
    public int? HoursPerWeek { get; init; }

    [Label("仕事をする場所", "Place of work")]
    [Required(FreelanceLaw.AdFacts, FreelanceLaw.AdFactsJa, FreelanceLaw.AdFactsEn), Facet]
    public WorkPlace? Place { get; init; }

    [Section("報酬と約束", "Fee and terms")]
    [Label("報酬", "Fee")]
    [Required]
    public AssignmentFee? Fee { get; init; }

    [Label("プロボノ（無報酬）", "Pro bono")]
    [Help("仕事の経験を生かして、報酬なしで手伝ってもらうことです。", "Help from people with experience, without a fee.")]
    [Facet]
    public bool ProBono { get; init; }

    [Label("受け取ってから払うまで", "Payment within")]
    [Help("納めてもらった日から数えて、60日以内と決められています。プロボノのときは 0 と書きます。", "Counted from receipt; the law allows at most 60 days. Write 0 for pro bono work.")]
    [Unit("日", "days")]
    [Bounds(0, 365)]
    [Required(FreelanceLaw.PaymentDue, FreelanceLaw.PaymentDueJa, FreelanceLaw.PaymentDueEn)]
    public int? PaymentDueDays { get; init; }

    [Label("確認（検査）にかかる日数", "Days of inspection")]
    [Help("納めたものを確かめるときに書きます。", "If you inspect what is delivered.")]
    [Unit("日", "days")]
    [Bounds(0, 365)]
    public int? InspectionDays { get; init; }

    [Label("秘密を守る約束（NDA）を結ぶ", "Non-disclosure agreement")]
    [Help("始める前に、知ったことを人に話さない約束を書面で交わします。", "Signed before the work begins.")]
    [Facet]
    public bool Nda { get; init; }

    [Section("募集の窓口", "Whom to contact")]
    [Label("依頼する人・団体の名前", "Client's name")]
    [Help("会社や団体の正式な名前、または個人の氏名です。", "The registered name of the organisation, or the person's name.")]
    [Required(FreelanceLaw.AdFacts, FreelanceLaw.AdFactsJa, FreelanceLaw.AdFactsEn)]
    public string? ClientName { get; init; }

    [Label("依頼する人・団体の住所", "Client's address")]
    [Required(FreelanceLaw.AdFacts, FreelanceLaw.AdFactsJa, FreelanceLaw.AdFactsEn)]
    public string? ClientAddress { get; init; }

    [Label("連絡先", "Contact")]
    [Help("電話番号かメールアドレスです。募集の広告に必ず書くよう求められています。", "A telephone number or e-mail address; every advertisement must have it.")]
    [Required(FreelanceLaw.AdFacts, FreelanceLaw.AdFactsJa, FreelanceLaw.AdFactsEn)]
    public string? ClientContact { get; init; }
}

using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>A job that an employer offers; the items are those of 職業安定法 第5条の3.</summary>
public sealed record OpeningDetails
{
    [Section("しごと", "The work")]
    [Label("職業", "Occupation")]
    [Help("いちばん近いものを一つ選びます。", "Choose the nearest one.")]
    [Vocabulary("occupations")]
    [Required, Facet]
    public string? Occupation { get; init; }

    [Label("職種の呼び名", "Job title")]
    [Help("ふだんの呼び方で書きます。例：ホールスタッフ、検品、一般事務", "What you call it, such as floor staff, inspection, office work.")]
    [Required]
    public string? OccupationTitle { get; init; }

    [Label("雇い方", "Type of employment")]
    [Required, Facet]
    public EmploymentType? EmploymentType { get; init; }

    [Label("採る人数", "Number of people")]
    [Unit("人", "people")]
    [Bounds(1, 999)]
    [Required]
    public int? Headcount { get; init; }

    [Label("仕事の内容", "Duties")]
    [Help("一日にすることが目に浮かぶように、具体的に書きます。", "Concretely, so that a day's work can be pictured.")]
    [LongText]
    [Required(JobsLaw.AdFacts, JobsLaw.AdFactsJa, JobsLaw.AdFactsEn)]
    public string? Duties { get; init; }

    [Label("仕事が変わる範囲", "How duties may change")]
    [Help("将来の配置がえもふくめた範囲です。変わらないときは「変更なし」と書きます。", "With any later transfer. Write \"no change\" if there is none.")]
    [LongText(500)]
    [Required(JobsLaw.Terms, JobsLaw.TermsJa, JobsLaw.TermsEn)]
    public string? DutiesChangeScope { get; init; }

    [Label("契約の期間", "Term of contract")]
    [Required(JobsLaw.Terms, JobsLaw.TermsJa, JobsLaw.TermsEn)]
    public ContractTerm? Term { get; init; }

    [Label("試用期間", "Trial period")]
    [Help("ないときは空けておきます。", "Leave it open if there is none.")]
    [Unit("か月", "months")]
    [Bounds(0, 12)]
    public int? TrialPeriodMonths { get; init; }

    [Section("場所と時間", "Place and hours")]
    [Label("働く場所", "Workplace")]
    [Help("建物が分かるところまで書きます。例：世田谷区用賀4-0-0 2階", "Down to the building.")]
    [Required(JobsLaw.AdFacts, JobsLaw.AdFactsJa, JobsLaw.AdFactsEn)]
    public string? Workplace { get; init; }

    [Label("働く場所が変わる範囲", "How the workplace may change")]
    [Help("転勤や別の店での勤務もふくめた範囲です。変わらないときは「変更なし」と書きます。", "With any transfer. Write \"no change\" if there is none.")]
    [LongText(500)]
    [Required(JobsLaw.Terms, JobsLaw.TermsJa, JobsLaw.TermsEn)]
    public string? WorkplaceChangeScope { get; init; }

    [Label("在宅での仕事", "Work from home")]
    [Required, Facet]
    public RemoteWork? Remote { get; init; }

    [Label("働く時間", "Working hours")]
    [Help("交代制のときは、いちばん早い始まりと、いちばん遅い終わりを書き、くわしいことは紹介の文に書きます。", "For shifts give the earliest start and the latest end, and the rest in the introduction.")]
    [Required]
    public WorkingHours? Hours { get; init; }

    [Label("働く曜日", "Working days")]
    [Help("日によって変わるときは、働くことのある曜日をすべて選びます。", "If they change, choose every day that may be worked.")]
    [Required(JobsLaw.Terms, JobsLaw.TermsJa, JobsLaw.TermsEn), Facet]
    public IReadOnlyList<Weekday> WorkDays { get; init; } = [];

    [Label("休みの日", "Days off")]
    [Help("例：土日と祝日、年末年始。週3日からのシフト制", "Such as weekends and public holidays; shifts from three days a week.")]
    [LongText(500)]
    [Required(JobsLaw.Terms, JobsLaw.TermsJa, JobsLaw.TermsEn)]
    public string? DaysOff { get; init; }

    [Section("賃金と待遇", "Pay and benefits")]
    [Label("賃金", "Pay")]
    [Help("手当をふくめない、基本の額を書きます。固定残業代があるときは、それをふくめた額です。", "The basic amount without allowances; with fixed overtime pay if there is any.")]
    [Required]
    public OpeningWage? Wage { get; init; }

    [Label("加入する保険", "Insurances")]
    [Help("労災保険は、短い時間の仕事でも入ります。", "Workers' compensation covers short hours too.")]
    [Required(JobsLaw.Terms, JobsLaw.TermsJa, JobsLaw.TermsEn)]
    public IReadOnlyList<Insurance> Insurances { get; init; } = [];

    [Label("受動喫煙の対策", "Protection from smoke")]
    [Required(JobsLaw.Terms, JobsLaw.TermsJa, JobsLaw.TermsEn)]
    public SmokingPolicy? Smoking { get; init; }

    [Section("来てほしい人", "Who you look for")]
    [Label("必要な経験・資格", "Skills needed")]
    [Help("なくてはならないものだけを書きます。なければ空けておきます。", "Only what is indispensable. Leave it open if there is nothing.")]
    public IReadOnlyList<string> RequiredSkills { get; init; } = [];

    [Label("あるとうれしい経験・資格", "Skills welcome")]
    public IReadOnlyList<string> PreferredSkills { get; init; } = [];

    [Label("こんな方を歓迎します", "Particularly welcome")]
    [Help("選ぶと、配慮を望む方に見つけてもらいやすくなります。", "Helps those find you who would like this considered.")]
    [Facet]
    public IReadOnlyList<Welcome> Welcome { get; init; } = [];

    [Label("年齢の制限", "Age limit")]
    [Help("年齢は原則として限れません。法令の例外に当たるときだけ、理由と一緒に書きます。", "Ages may not be limited, except for a reason named in the law.")]
    public AgeRange? AgeLimit { get; init; }

    [Section("募集の窓口", "Whom to contact")]
    [Label("雇い主の名前", "Employer's name")]
    [Help("会社や店の正式な名前、または個人の氏名です。", "The registered name of the business, or the person's name.")]
    [Required(JobsLaw.AdFacts, JobsLaw.AdFactsJa, JobsLaw.AdFactsEn)]
    public string? EmployerName { get; init; }

    [Label("雇い主の住所", "Employer's address")]
    [Required(JobsLaw.AdFacts, JobsLaw.AdFactsJa, JobsLaw.AdFactsEn)]
    public string? EmployerAddress { get; init; }

    [Label("連絡先", "Contact")]
    [Help("電話番号かメールアドレスです。募集の広告に必ず書くよう求められています。", "A telephone number or e-mail address; every advertisement must have it.")]
    [Required(JobsLaw.AdFacts, JobsLaw.AdFactsJa, JobsLaw.AdFactsEn)]
    public string? EmployerContact { get; init; }

    [Label("いつの時点の内容ですか", "Correct as of")]
    [Help("内容を確かめた日です。変わったら書きなおします。", "The day on which you checked it. Update it when something changes.")]
    [Required(JobsLaw.AsOf, JobsLaw.AccuracyJa, JobsLaw.AccuracyEn)]
    public DateOnly? AsOf { get; init; }
}

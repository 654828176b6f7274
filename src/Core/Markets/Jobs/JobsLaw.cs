namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Rule ids of the jobs market with the law as it is cited; constants, so that attributes can name them.</summary>
internal static class JobsLaw
{
    /// <summary>The items that must be stated (労働条件の明示).</summary>
    public const string Terms = "jobs.terms";

    public const string TermsJa = "職業安定法 第5条の3（労働条件の明示）";

    public const string TermsEn = "Employment Security Act, Art. 5-3 (terms of employment)";

    /// <summary>The six facts without which no advertisement may stand.</summary>
    public const string AdFacts = "jobs.adFacts";

    public const string AdFactsJa = "職業安定法 第5条の3・第5条の4、同法の指針（募集情報等の六つの事項）";

    public const string AdFactsEn = "Employment Security Act, Art. 5-3 and 5-4, and its guideline (six facts of an advertisement)";

    public const string AsOf = "jobs.asOf";

    public const string AccuracyJa = "職業安定法 第5条の4（正確で最新の表示）";

    public const string AccuracyEn = "Employment Security Act, Art. 5-4 (accurate and current information)";

    public const string AgeLimit = "jobs.ageLimit";

    public const string AgeLimitJa = "労働施策総合推進法 第9条、同法施行規則 第1条の3";

    public const string AgeLimitEn = "Labour Policies Promotion Act, Art. 9, and its ordinance, Art. 1-3";
}

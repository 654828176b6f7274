namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Rule ids of the freelance market with the law as it is cited; constants, so that attributes can name them.</summary>
internal static class FreelanceLaw
{
    /// <summary>The six facts without which no advertisement may stand.</summary>
    public const string AdFacts = "freelance.adFacts";

    public const string AdFactsJa = "フリーランス法 第12条（募集情報の的確な表示）、職業安定法の指針（募集情報等の六つの事項）";

    public const string AdFactsEn = "Freelance Act, Art. 12 (accurate solicitation), and the guideline of the Employment Security Act (six facts of an advertisement)";

    public const string PaymentDue = "freelance.paymentDue";

    public const string PaymentDueJa = "フリーランス法 第4条（60日以内の支払い）";

    public const string PaymentDueEn = "Freelance Act, Art. 4 (payment within 60 days)";
}

namespace SetagayaPort.Core.Markets.Freelance.Terms;

/// <summary>
/// What a client has to state at once when giving work (フリーランス法 第3条, 公正取引委員会規則 第1条). All of it is optional while it is
/// being written; <see cref="TermsRules"/> says what is missing.
/// </summary>
public sealed record WorkTermsContent
{
    /// <summary>The client by its registered or personal name.</summary>
    public string? ClientName { get; init; }

    /// <summary>The one who does the work.</summary>
    public string? WorkerName { get; init; }

    /// <summary>The day on which the work was given.</summary>
    public DateOnly? CommissionedOn { get; init; }

    /// <summary>What is to be delivered or done.</summary>
    public string? Work { get; init; }

    /// <summary>First day, for work that goes on over a period.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The day of delivery, or the last day of the period.</summary>
    public DateOnly? DeliverOn { get; init; }

    /// <summary>Where it is delivered or done.</summary>
    public string? DeliverTo { get; init; }

    /// <summary>The day by which the inspection ends, where there is one.</summary>
    public DateOnly? InspectBy { get; init; }

    /// <summary>In whole yen for the unit, without tax.</summary>
    public int? Fee { get; init; }

    public FeeUnit? FeeUnit { get; init; }

    /// <summary>Tax, expenses, how the fee is worked out.</summary>
    public string? FeeNote { get; init; }

    public DateOnly? PayOn { get; init; }

    public PaymentMeans? PayBy { get; init; }

    /// <summary>The particulars of a payment that is neither cash nor a transfer.</summary>
    public string? PayNote { get; init; }

    /// <summary>For work passed on: who gave it first. With it the payment counts from the original due date (第4条第3項).</summary>
    public string? OriginalClient { get; init; }

    public string? OriginalWork { get; init; }

    public DateOnly? OriginalPayOn { get; init; }

    /// <summary>Copyright, rework, secrecy and whatever else was agreed.</summary>
    public string? Notes { get; init; }

    /// <summary>Why it differs from the version before.</summary>
    public string? ChangeReason { get; init; }

    /// <summary>Whether the work was passed on from another client, and that is stated in full.</summary>
    public bool IsPassedOn => OriginalClient is not null && OriginalWork is not null && OriginalPayOn is not null;
}

using SetagayaPort.Core.Assistance;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>
/// One party's yes to one version, or its withdrawal: who, when, and exactly which text. Written once; the database refuses to
/// change or delete it. What stands is a party's last word on the newest version.
/// </summary>
public sealed class FitOutConsent
{
    public required Guid IntroductionId { get; init; }

    /// <summary>1 for the first word that was given on a board.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The version.</summary>
    public required int Number { get; init; }

    public required FitOutRole Role { get; init; }

    /// <summary>False for a withdrawal.</summary>
    public required bool Given { get; init; }

    /// <summary>Through which the third party takes part; null for the other two.</summary>
    public Guid? InvitationId { get; init; }

    /// <summary>Null for somebody without an account.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The name at that time.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The text to the letter.</summary>
    public required string Text { get; init; }

    public required string Language { get; init; }

    /// <summary>The coordinator who passed on the word of somebody offline.</summary>
    public Guid? RecordedById { get; init; }

    public ConsentWay? Way { get; init; }

    public DateOnly? SaidOn { get; init; }

    /// <summary>In which words; only coordinators read them.</summary>
    public string? Note { get; init; }
}

using SetagayaPort.Core.Assistance;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>One of the three.</summary>
/// <param name="Role">What it is.</param>
/// <param name="You">Whether the reader holds it.</param>
/// <param name="Name">Told once the party has joined.</param>
/// <param name="State">How it stands with the party; null while nobody has been asked.</param>
/// <param name="Offline">Whether a coordinator passes on its word.</param>
public sealed record FitOutPartyView(FitOutRole Role, bool You, string? Name, InvitationState? State, bool Offline)
{
    /// <summary>Who consented to the present version.</summary>
    public string? ConsentedBy { get; init; }

    public DateTimeOffset? ConsentedAt { get; init; }

    /// <summary>How a coordinator was told.</summary>
    public ConsentWay? Way { get; init; }

    public DateOnly? SaidOn { get; init; }
}

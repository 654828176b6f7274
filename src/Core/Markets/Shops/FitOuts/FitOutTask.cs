namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>A board to which somebody is invited as the third party, before anything but the area is told.</summary>
/// <param name="IntroductionId">Its introduction.</param>
/// <param name="State">Invited or taking part.</param>
/// <param name="Area">Code of the premises' area.</param>
/// <param name="Agreed">Whether all three have consented.</param>
public sealed record FitOutTask(Guid IntroductionId, InvitationState State, string? Area, bool Agreed);

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>Who answers for the two sides of the introduction at present.</summary>
/// <param name="Premises">People of the premises' side.</param>
/// <param name="Newcomer">People of the side that looks for premises.</param>
/// <param name="Offline">Those among them for whom a coordinator passes on what they said.</param>
public sealed record FitOutParties(IReadOnlySet<Guid> Premises, IReadOnlySet<Guid> Newcomer, IReadOnlySet<Guid> Offline)
{
    public bool Have(Guid account) => Premises.Contains(account) || Newcomer.Contains(account);
}

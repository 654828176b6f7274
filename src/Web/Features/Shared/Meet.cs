namespace SetagayaPort.Web.Features.Shared;

/// <summary>How well two sides fit, as two arms of a breakwater. Left is always the reader.</summary>
/// <param name="Yours">How well the other fits the reader's wishes, 0 to 1.</param>
/// <param name="Theirs">How well the reader fits the other's wishes, 0 to 1.</param>
/// <param name="YoursLabel">あなたの希望に, or another name for the left side.</param>
/// <param name="TheirsLabel">相手の希望に, or another name for the right side.</param>
public sealed record Meet(double Yours, double Theirs, string? YoursLabel = null, string? TheirsLabel = null)
{
    /// <summary>Both must come this close before the lamp is lit.</summary>
    private const int Close = 60;

    public int Left => Points(Yours);

    public int Right => Points(Theirs);

    public bool Lit => Left >= Close && Right >= Close;

    private static int Points(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * 100, MidpointRounding.AwayFromZero);
}

namespace SetagayaPort.Bench.Live;

/// <summary>A person of the run.</summary>
/// <param name="Id">The account.</param>
/// <param name="Session">Version of the session that <paramref name="Token"/> stands for.</param>
/// <param name="Token">A bearer token.</param>
internal sealed record Resident(Guid Id, int Session, string Token);

namespace SetagayaPort.Core;

/// <summary>Who asks: the signed-in person and the duties that widen what a query may return.</summary>
public sealed record Caller(Guid Id, bool IsCoordinator = false, bool IsAdministrator = false)
{
    /// <summary>Nobody: a visitor who has not signed in.</summary>
    public static Caller Guest { get; } = new(Guid.Empty);

    public bool IsGuest => Id == Guid.Empty;
}

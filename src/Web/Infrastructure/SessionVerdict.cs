namespace SetagayaPort.Web.Infrastructure;

/// <summary>What <see cref="SessionState"/> says of a session.</summary>
public enum SessionVerdict
{
    Holds,
    Suspended,
    Revoked,
}

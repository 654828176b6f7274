namespace SetagayaPort.Core.Accounts;

/// <summary>The words of <see cref="Account.Roles"/>. The first ones a person chooses; the duties are granted.</summary>
public static class AccountRoles
{
    public const string Member = "member";
    public const string Coordinator = "coordinator";
    public const string Administrator = "administrator";

    public static IReadOnlySet<string> Chosen { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        Member, "seeker", "employer", "owner", "successor", "client", "freelancer", "landlord", "agent", "entrepreneur", "partner",
    };

    public static IReadOnlySet<string> Granted { get; } = new HashSet<string>(StringComparer.Ordinal) { Coordinator, Administrator };
}

namespace SetagayaPort.Core.Organizations;

/// <summary>A business, NPO, university, shopping street, farm or public body with its staff.</summary>
public sealed class Organization
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public required OrganizationKind Kind { get; set; }

    /// <summary>13 digits with a valid check digit, see <see cref="Organizations.CorporateNumber"/>.</summary>
    public string? CorporateNumber { get; set; }

    /// <summary>JSIC letter.</summary>
    public required string Industry { get; set; }

    /// <summary>Area code of data/towns.csv.</summary>
    public required string Area { get; set; }

    public string? Town { get; set; }

    public string About { get; set; } = "";

    public int? FoundedYear { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when the ward recognises it as one that works with care for people, neighbourhood and environment; null where it does not.</summary>
    public DateTimeOffset? EthicalSupporterSince { get; private set; }

    /// <summary>Why the badge was granted or withdrawn last; for coordinators.</summary>
    public string? EthicalSupporterReason { get; private set; }

    public bool IsEthicalSupporter => EthicalSupporterSince is not null;

    public List<OrganizationMember> Members { get; } = [];

    internal bool SetEthicalSupporter(bool granted, string reason, DateTimeOffset now)
    {
        if (granted == IsEthicalSupporter)
            return false;
        (EthicalSupporterSince, EthicalSupporterReason) = (granted ? now : null, reason);
        return true;
    }
}

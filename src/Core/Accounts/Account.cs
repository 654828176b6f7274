using Microsoft.AspNetCore.Identity;

namespace SetagayaPort.Core.Accounts;

/// <summary>A person. One person may hold several roles at once.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    /// <summary>Language of mails and notifications: ja or en.</summary>
    public string Locale { get; set; } = "ja";

    /// <summary>Words of <see cref="AccountRoles"/>.</summary>
    public string[] Roles { get; set; } = [AccountRoles.Member];

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last day on which the person used the site, in any way; kept to the day and no finer.</summary>
    public required DateOnly LastActiveOn { get; set; }

    public DateTimeOffset? SuspendedUntil { get; set; }

    /// <summary>Counts up when rights change or sessions are revoked; a session of an older version ends.</summary>
    public int SessionVersion { get; private set; } = 1;

    /// <summary>A person may hide when they are online.</summary>
    public bool PresenceHidden { get; set; }

    /// <summary>When a mail to the address came back for good; nothing is mailed until the person has mended it.</summary>
    public DateTimeOffset? MailBouncedAt { get; set; }

    /// <summary>How often a mail could not be delivered for the time being.</summary>
    public int MailSoftBounces { get; set; }

    /// <summary>When the person last said that the address works: what bounced before says nothing any more.</summary>
    public DateTimeOffset? MailTriedAt { get; set; }

    public bool IsSuspended(DateTimeOffset now) => SuspendedUntil > now;

    public void RevokeSessions() => SessionVersion++;
}

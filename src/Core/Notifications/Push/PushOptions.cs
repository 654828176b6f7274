namespace SetagayaPort.Core.Notifications.Push;

/// <summary>How devices are told (section Push). Works without configuration; the keys are made at their first use.</summary>
public sealed class PushOptions
{
    /// <summary>The site's private key (32 bytes, base64url, as tools for VAPID write it); without it one is made and kept in the database.</summary>
    public string? PrivateKey { get; set; }

    /// <summary>Whom a push service writes to when something is wrong: mailto: or https:. Without it the site's address, or the sender of its mails.</summary>
    public string? Contact { get; set; }

    /// <summary>How long a notice may be read on the site before devices are told of it.</summary>
    public TimeSpan Wait { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Hosts with their port that are told without https and wherever they stand: a push service of one's own, for a trial.</summary>
    public IList<string> TrialHosts { get; init; } = [];
}

namespace SetagayaPort.Core.Mail;

/// <summary>Where the site is found from outside (section Site).</summary>
public sealed class SiteOptions
{
    /// <summary>Such as <c>https://port.example.jp</c>; without it no mail can lead back to the site.</summary>
    public string? Address { get; set; }
}

namespace SetagayaPort.Core.Files;

/// <summary>The virus scanner clamd (section <c>Files:Clamd</c>). Without a host files are not scanned.</summary>
public sealed class ClamdOptions
{
    public string? Host { get; set; }

    public int Port { get; set; } = 3310;

    /// <summary>How long a scan may take, in seconds.</summary>
    public int TimeoutSeconds { get; set; } = 20;
}

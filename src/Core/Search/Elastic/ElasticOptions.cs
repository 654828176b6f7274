namespace SetagayaPort.Core.Search.Elastic;

/// <summary>The Elasticsearch to search in, from the section <c>Search:Elastic</c>; heeded only where <c>Search:Engine</c> names it.</summary>
public sealed class ElasticOptions
{
    /// <summary>Such as https://search.example.jp:9200.</summary>
    public string? Url { get; set; }

    /// <summary>The encoded form that Elasticsearch shows once; or a user and a password.</summary>
    public string? ApiKey { get; set; }

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The alias that is searched, and how the names of its indexes begin.</summary>
    public string Index { get; set; } = "setagaya-port";

    public int Shards { get; set; } = 1;

    public int Replicas { get; set; } = 1;

    /// <summary>How long somebody who searches waits for Elasticsearch before PostgreSQL answers instead.</summary>
    public TimeSpan SearchTimeout { get; set; } = TimeSpan.FromSeconds(2);

    public TimeSpan WriteTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The first pause before something is sent again; each further one is twice as long.</summary>
    public TimeSpan RetryPause { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>After so many failed searches in a row Elasticsearch is left alone for <see cref="CircuitPause"/>.</summary>
    public int CircuitFailures { get; set; } = 5;

    public TimeSpan CircuitPause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>SHA-256 of the server's certificate or of one that issued it, in hexadecimal, as Elasticsearch prints it at its first start.</summary>
    public string? CertificateFingerprint { get; set; }

    /// <summary>A PEM file with the certificates that may have issued the server's.</summary>
    public string? CertificateAuthority { get; set; }

    /// <summary>The fingerprint without the colons that some programs print.</summary>
    internal string? Fingerprint => string.IsNullOrWhiteSpace(CertificateFingerprint) ? null : CertificateFingerprint.Replace(":", "", StringComparison.Ordinal).Trim();
}

using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>The way to the server: its address, who we are, and which certificate it must show.</summary>
internal static class ElasticTransport
{
    public static HttpClient Open(ElasticOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            // So that a changed address in the DNS is heeded.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectTimeout = options.SearchTimeout,
            AllowAutoRedirect = false,
            UseCookies = false,
        };
        if (options.Fingerprint is { } fingerprint)
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, chain, errors) => IsPinned(certificate, chain, errors, fingerprint);
        else if (options.CertificateAuthority is { } file)
            handler.SslOptions.CertificateChainPolicy = TrustOnly(file);
        // The client's own limit would cut off work that has one of its own.
        var http = new HttpClient(handler) { BaseAddress = new Uri(options.Url!.TrimEnd('/') + "/"), Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = options switch
        {
            { ApiKey: { } key } => new AuthenticationHeaderValue("ApiKey", key),
            { User: { } user } => new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}"))),
            _ => null,
        };
        return http;
    }

    /// <summary>
    /// The certificate is the pinned one, or was issued under it for this name: nothing may be wrong with the chain but that its root is not
    /// among the system's own. A chain that cannot be followed to the pinned issuer has other faults and is refused.
    /// </summary>
    internal static bool IsPinned(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors, string fingerprint)
    {
        if (certificate is not X509Certificate2 shown)
            return false;
        if (Is(shown, fingerprint))
            return true;
        return !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) && chain is not null
            && chain.ChainStatus.All(x => x.Status is X509ChainStatusFlags.UntrustedRoot or X509ChainStatusFlags.NoError)
            && chain.ChainElements.Any(x => Is(x.Certificate, fingerprint));
    }

    private static bool Is(X509Certificate2 certificate, string fingerprint) =>
        certificate.GetCertHashString(HashAlgorithmName.SHA256).Equals(fingerprint, StringComparison.OrdinalIgnoreCase);

    private static X509ChainPolicy TrustOnly(string file)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(file);
        return policy;
    }
}

using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SetagayaPort.Core.Tests.Search.Elastic;

/// <summary>An issuer that no system knows, and a certificate for this machine that it issued, as Elasticsearch makes them at its first start.</summary>
internal sealed class Certificates : IDisposable
{
    private static readonly DateTimeOffset From = TimeProvider.System.GetUtcNow().AddDays(-1);

    public Certificates()
    {
        Issuer = Make("CN=test issuer", null, x => x.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true)));
        Server = Make("CN=127.0.0.1", Issuer, x =>
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(IPAddress.Loopback);
            x.CertificateExtensions.Add(names.Build());
        });
        AuthorityFile = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.pem");
        File.WriteAllText(AuthorityFile, Issuer.ExportCertificatePem());
    }

    public X509Certificate2 Issuer { get; }

    public X509Certificate2 Server { get; }

    /// <summary>A PEM file with the issuer.</summary>
    public string AuthorityFile { get; }

    public static string Fingerprint(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    public void Dispose()
    {
        File.Delete(AuthorityFile);
        Issuer.Dispose();
        Server.Dispose();
    }

    private static X509Certificate2 Make(string name, X509Certificate2? issuer, Action<CertificateRequest> extend)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        extend(request);
        if (issuer is null)
            return request.CreateSelfSigned(From, From.AddYears(1));
        using var issued = request.Create(issuer, From, From.AddDays(300), [1, 2, 3, 4]);
        using var whole = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pfx), null);
    }
}

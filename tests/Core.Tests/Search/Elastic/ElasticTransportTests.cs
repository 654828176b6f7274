using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Search.Elastic;

namespace SetagayaPort.Core.Tests.Search.Elastic;

/// <summary>Whom the site talks to over TLS: only a server that shows what the settings name.</summary>
public sealed class ElasticTransportTests : IDisposable
{
    private readonly Certificates own = new();
    private readonly Certificates other = new();

    public void Dispose()
    {
        own.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task Certificate_NobodyKnows_IsNotTrusted() => Assert.Equal(ElasticFault.Unreachable, await AskAsync(_ => { }));

    [Fact]
    public async Task Fingerprint_OfTheCertificate_IsTrusted_AndNoOther()
    {
        Assert.Null(await AskAsync(x => x.CertificateFingerprint = Certificates.Fingerprint(own.Server)));
        Assert.Null(await AskAsync(x => x.CertificateFingerprint = string.Join(':', Certificates.Fingerprint(own.Server).ToLowerInvariant().Chunk(2).Select(pair => new string(pair)))));
        Assert.Equal(ElasticFault.Unreachable, await AskAsync(x => x.CertificateFingerprint = Certificates.Fingerprint(other.Server)));
        Assert.Equal(ElasticFault.Unreachable, await AskAsync(x => x.CertificateFingerprint = Certificates.Fingerprint(other.Issuer)));
    }

    [Fact]
    public async Task Authority_ThatIssuedIt_IsTrusted_AndNoOther()
    {
        Assert.Null(await AskAsync(x => x.CertificateAuthority = own.AuthorityFile));
        Assert.Equal(ElasticFault.Unreachable, await AskAsync(x => x.CertificateAuthority = other.AuthorityFile));
    }

    [Fact]
    public void Fingerprint_OfTheIssuer_IsTrusted_ForTheRightNameOnly()
    {
        using var chain = new X509Chain { ChainPolicy = { RevocationMode = X509RevocationMode.NoCheck } };
        chain.ChainPolicy.ExtraStore.Add(own.Issuer);
        Assert.False(chain.Build(own.Server));
        Assert.True(IsPinned(SslPolicyErrors.RemoteCertificateChainErrors, own.Issuer));
        Assert.False(IsPinned(SslPolicyErrors.RemoteCertificateChainErrors, other.Issuer));
        Assert.False(IsPinned(SslPolicyErrors.RemoteCertificateChainErrors | SslPolicyErrors.RemoteCertificateNameMismatch, own.Issuer));

        bool IsPinned(SslPolicyErrors errors, X509Certificate2 issuer) => ElasticTransport.IsPinned(own.Server, chain, errors, Certificates.Fingerprint(issuer));
    }

    private async Task<ElasticFault?> AskAsync(Action<ElasticOptions> settings)
    {
        await using var stub = await StubElastic.StartAsync(own.Server);
        var options = new ElasticOptions { Url = stub.Url };
        settings(options);
        using var client = new ElasticClient(Options.Create(options), TimeProvider.System);
        return (await client.VersionAsync(default)).Fault;
    }
}

using SetagayaPort.Core.Search.Elastic;

namespace SetagayaPort.Core.Tests.Search.Elastic;

public sealed class ElasticOptionsTests
{
    [Theory]
    [InlineData(null, null, null, "port", null, "Url")]
    [InlineData("ftp://x", null, null, "port", null, "Url")]
    [InlineData("https://u:p@x", null, null, "port", null, "Url")]
    [InlineData("https://x", "key", "user", "port", null, "not both")]
    [InlineData("https://x", null, "user", "port", null, "belong together")]
    [InlineData("https://x", null, null, "Port*", null, "Index")]
    [InlineData("https://x", null, null, "port", "12", "Fingerprint")]
    [InlineData("https://x", "key", null, "port", null, null)]
    public void Problem_IsNamed(string? url, string? key, string? user, string index, string? print, string? told)
    {
        var check = new ElasticOptionsCheck(Microsoft.Extensions.Options.Options.Create(new SearchOptions { Engine = SearchOptions.Elasticsearch }));
        var result = check.Validate(null, new ElasticOptions { Url = url, ApiKey = key, User = user, Index = index, CertificateFingerprint = print });
        Assert.Equal(told is not null, result.Failed);
        if (told is not null)
            Assert.Contains(told, result.FailureMessage, StringComparison.Ordinal);
    }
}

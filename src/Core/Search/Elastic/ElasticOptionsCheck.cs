using Microsoft.Extensions.Options;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>Says at the start, in the words of the settings, what is missing or wrong.</summary>
internal sealed class ElasticOptionsCheck(IOptions<SearchOptions> search) : IValidateOptions<ElasticOptions>
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, ElasticOptions options)
    {
        if (!search.Value.UsesElastic)
            return ValidateOptionsResult.Skip;
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(ElasticOptions x)
    {
        if (!Uri.TryCreate(x.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            yield return "Search:Elastic:Url: give the address of Elasticsearch, such as https://search.example.jp:9200.";
        else if (url.UserInfo.Length > 0)
            yield return "Search:Elastic:Url: give user and password in Search:Elastic:User and Password, not in the address.";
        else if (url.Scheme == "http" && (x.Fingerprint ?? x.CertificateAuthority) is not null)
            yield return "Search:Elastic:CertificateFingerprint and CertificateAuthority are for an address that begins with https.";
        if (x.ApiKey is not null && x.User is not null)
            yield return "Search:Elastic: give ApiKey, or User and Password, not both.";
        if (x.User is null != x.Password is null)
            yield return "Search:Elastic: User and Password belong together.";
        if (!IsName(x.Index))
            yield return "Search:Elastic:Index: 1 to 60 of a to z, 0 to 9 and -, beginning with a letter.";
        if (x.Shards is < 1 or > 32 || x.Replicas is < 0 or > 8)
            yield return "Search:Elastic: Shards lies in 1..32, Replicas in 0..8.";
        if (new[] { x.SearchTimeout, x.WriteTimeout, x.RetryPause, x.CircuitPause }.Any(time => time <= TimeSpan.Zero || time > Longest))
            yield return "Search:Elastic: SearchTimeout, WriteTimeout, RetryPause and CircuitPause are times such as 00:00:02, up to ten minutes.";
        if (x.CircuitFailures is < 1 or > 1000)
            yield return "Search:Elastic:CircuitFailures lies in 1..1000.";
        if (x.Fingerprint is { } print && !(print.Length == 64 && print.All(char.IsAsciiHexDigit)))
            yield return "Search:Elastic:CertificateFingerprint: the 64 hexadecimal digits of a SHA-256.";
        if (x.CertificateAuthority is { } file && !File.Exists(file))
            yield return $"Search:Elastic:CertificateAuthority: there is no file {file}.";
        if (x.Fingerprint is not null && x.CertificateAuthority is not null)
            yield return "Search:Elastic: give CertificateFingerprint or CertificateAuthority, not both.";
    }

    private static bool IsName(string name) =>
        name.Length is >= 1 and <= 60 && char.IsAsciiLetterLower(name[0]) && name.All(x => char.IsAsciiLetterLower(x) || char.IsAsciiDigit(x) || x == '-');
}

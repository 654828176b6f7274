using System.Net;

namespace SetagayaPort.Core.Notifications.Push;

/// <summary>Whether an address may be that of a push service. What its name resolves to is looked at again at each connection.</summary>
internal static class PushEndpoint
{
    public const int MostCharacters = 1_000;

    public static bool IsAllowed(string? text, PushOptions options) =>
        text is { Length: <= MostCharacters } && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && (IsTrial(uri, options) || IsPublic(uri));

    public static bool IsTrial(Uri uri, PushOptions options) => uri.Scheme is "http" or "https" && options.TrialHosts.Contains(uri.Authority, StringComparer.OrdinalIgnoreCase);

    private static bool IsPublic(Uri uri) => uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort
        && (IPAddress.TryParse(uri.IdnHost.Trim('[', ']'), out var address)
            ? PublicNetwork.Has(address)
            : uri.IdnHost.Contains('.', StringComparison.Ordinal) && !uri.IdnHost.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase));
}

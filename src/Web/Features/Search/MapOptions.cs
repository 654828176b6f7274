namespace SetagayaPort.Web.Features.Search;

/// <summary>Base tiles under the map, from the section <c>Map</c>. Without them the ward is drawn, and nothing is asked of another host.</summary>
public sealed class MapOptions
{
    /// <summary>Address of the raster tiles, such as <c>https://tiles.example/{z}/{x}/{y}.png</c>.</summary>
    public string? TileUrl { get; set; }

    /// <summary>What their licence wants to stand under the map, in plain words.</summary>
    public string? TileAttribution { get; set; }

    /// <summary>Whether there are base tiles.</summary>
    public bool HasTiles => !string.IsNullOrEmpty(TileUrl);

    /// <summary>Scheme and host, for the content security policy; null without tiles.</summary>
    public string? TileOrigin => HasTiles && Uri.TryCreate(TileUrl, UriKind.Absolute, out var address) ? address.GetLeftPart(UriPartial.Authority) : null;

    /// <summary>Whether they may be fetched safely, and whose they are is said.</summary>
    public bool IsValid => !HasTiles
        || (Uri.TryCreate(TileUrl, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address.Host.Length > 0 && address.UserInfo.Length == 0 && new[] { "{z}", "{x}", "{y}" }.All(TileUrl.Contains)
            && !string.IsNullOrWhiteSpace(TileAttribution));
}

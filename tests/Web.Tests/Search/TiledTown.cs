using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Search;

/// <summary>A site whose operator has chosen base tiles for the map.</summary>
public sealed class TiledTown : IAsyncLifetime
{
    public const string Tiles = "https://tiles.example.jp:8443/setagaya/{z}/{x}/{y}.png?key=1";
    public const string Owner = "地図の見本 © 見本の地図屋";

    public PortApp App { get; } = new() { Settings = { ["Map:TileUrl"] = Tiles, ["Map:TileAttribution"] = Owner } };

    public Task InitializeAsync() => App.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)App).DisposeAsync();
}

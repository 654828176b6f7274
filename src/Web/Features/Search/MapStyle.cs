using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Search;

/// <summary>
/// The map's style in MapLibre's format. It needs no other host: the ward is in it as GeoJSON, letters are drawn by the browser.
/// Colours are names of the design tokens (<c>var(--quay)</c>), which the page's script puts in: so they stand in one place.
/// </summary>
public sealed class MapStyle(WardMap ward, IOptions<MapOptions> options)
{
    private readonly Lazy<string> json = new(() => Build(ward, options.Value).ToJsonString());

    public string Json => json.Value;

    private static JsonObject Build(WardMap ward, MapOptions options)
    {
        var sources = new JsonObject { ["ward"] = new JsonObject { ["type"] = "geojson", ["data"] = Collection(Features(ward)) } };
        if (options.HasTiles)
            sources["tiles"] = new JsonObject { ["type"] = "raster", ["tiles"] = new JsonArray(options.TileUrl), ["tileSize"] = 256 };
        return new JsonObject { ["version"] = 8, ["name"] = "SETAGAYA PORT", ["sources"] = sources, ["layers"] = Layers(options.HasTiles) };
    }

    private static JsonArray Layers(bool tiles) =>
    [
        Layer("background", null, """{ "background-color": "var(--mist)" }"""),
        .. tiles
            ? [JsonNode.Parse("""{ "id": "tiles", "type": "raster", "source": "tiles" }""")!]
            : (JsonNode[])[
                Layer("line", "river", """{ "line-color": "var(--depth)", "line-width": ["interpolate", ["exponential", 2], ["zoom"], 10, 4, 16, 240] }"""),
                Layer("fill", "ward", """{ "fill-color": "var(--quay)" }"""),
                Layer("line", "border", """{ "line-color": "var(--ink-3)", "line-width": 1, "line-dasharray": [4, 4] }"""),
                Layer("line", "line", """{ "line-color": "var(--track)", "line-width": ["interpolate", ["linear"], ["zoom"], 10, 1.5, 15, 4] }"""),
                Layer("circle", "station", """{ "circle-color": "var(--surface)", "circle-stroke-color": "var(--track)", "circle-stroke-width": 2, "circle-radius": ["interpolate", ["linear"], ["zoom"], 10, 2, 14, 5] }"""),
            ],
        Layer("line", "ward", """{ "line-color": "var(--edge)", "line-width": 1.5 }""", id: "shore"),
        .. tiles
            ? []
            : (JsonNode[])[
                Names("area", 24, """{ "text-color": "var(--ink-3)", "text-halo-color": "var(--quay)", "text-halo-width": 2 }""", "maxzoom", 13),
                Names("station", 14, """{ "text-color": "var(--heading)", "text-halo-color": "var(--quay)", "text-halo-width": 2 }""", "minzoom", 11.5),
            ],
    ];

    private static JsonObject Layer(string type, string? kind, string paint, string? id = null)
    {
        var layer = new JsonObject { ["id"] = id ?? kind ?? type, ["type"] = type, ["paint"] = JsonNode.Parse(paint) };
        if (kind is not null)
            (layer["source"], layer["filter"]) = ("ward", new JsonArray("==", new JsonArray("get", "kind"), kind));
        return layer;
    }

    private static JsonObject Names(string kind, double size, string paint, string bound, double zoom)
    {
        var layer = Layer("symbol", kind, paint, kind + "-names");
        layer["layout"] = new JsonObject
        {
            ["text-field"] = new JsonArray("get", "name"),
            ["text-size"] = size,
            ["text-variable-anchor"] = kind == "station" ? new JsonArray("top", "bottom", "left", "right") : new JsonArray("center"),
            ["text-radial-offset"] = kind == "station" ? 0.7 : 0,
        };
        layer[bound] = zoom;
        return layer;
    }

    private static IEnumerable<JsonObject> Features(WardMap ward) =>
    [
        .. ward.Shapes.Select(x => Feature(x.Kind, x.Name, x.Kind == "ward" ? "Polygon" : "LineString", x.Kind == "ward" ? new JsonArray(Line(x.Positions)) : Line(x.Positions))),
        .. ward.Stops.Select(x => Feature("station", x.Name, "Point", Point(WardMap.Degrees(x.X, x.Y)))),
        .. ward.Areas.Select(x => Feature("area", x.Name.Ja, "Point", Point(WardMap.Degrees(x.X, x.Y)))),
    ];

    private static JsonObject Collection(IEnumerable<JsonObject> features) => new() { ["type"] = "FeatureCollection", ["features"] = new JsonArray([.. features]) };

    private static JsonObject Feature(string kind, string name, string type, JsonArray coordinates) => new()
    {
        ["type"] = "Feature",
        ["properties"] = new JsonObject { ["kind"] = kind, ["name"] = name },
        ["geometry"] = new JsonObject { ["type"] = type, ["coordinates"] = coordinates },
    };

    private static JsonArray Line(IEnumerable<double[]> positions) => new([.. positions.Select(Point)]);

    private static JsonArray Point(double[] position) => new(position[0], position[1]);
}

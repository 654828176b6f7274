using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Premises that name a station say how far it is on foot; where the map tells the distance, the minutes are offered, never written.</summary>
/// <param name="reference">Where the stations lie.</param>
public sealed class WalkRule(ReferenceData reference) : Rule
{
    public override string Id => "shops.walk";

    public override LocalText Title { get; } = new("駅から歩いて何分かを書く", "Premises near a station say how far it is on foot");

    public override LocalText Source { get; } = new(
        "不動産の表示に関する公正競争規約施行規則（道路距離80メートルを1分と数える）",
        "Fair competition rules on property advertising (80 metres of road count as one minute)");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Listing is not { Station: not null, WalkMinutes: null })
            yield break;
        LocalText missing = new("駅から歩いて何分かが、まだありません。", "The walk from the station is missing.");
        yield return Metres(draft.Listing) is { } metres && Walk.Minutes(metres) is <= Walk.Longest and var minutes
            ? Find(
                "walkMinutes",
                missing,
                new($"地図の上では{metres:0}メートルなので、{minutes}分からです。道が曲がっているときは、道のり80メートルを1分と数えて、長くしてください。", $"The map shows {metres:0} metres, so {minutes} minutes or more. If the road bends, count 80 metres of it as one minute and make it longer."),
                JsonValue.Create(minutes))
            : Find(
                "walkMinutes",
                missing,
                new("道のり80メートルを1分と数えて書いてください。", "Count 80 metres of road as one minute."));
    }

    /// <summary>The straight line, where the position and the station are known.</summary>
    private double? Metres(Listing listing) =>
        listing is { Latitude: { } latitude, Longitude: { } longitude } && Places.OfStation(listing.Station, reference) is { } station
            ? TravelTime.Metres(new GeoPoint(latitude, longitude), station)
            : null;
}

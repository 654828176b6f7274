using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>The walk is not shorter than the straight line to the station allows.</summary>
/// <param name="reference">Where the stations lie.</param>
public sealed class WalkTooShortRule(ReferenceData reference) : Rule
{
    // The walk counts from the nearest exit, which may lie this far from the middle of the station.
    private const int ExitMetres = 250;

    public override string Id => "shops.walkTooShort";

    public override LocalText Title { get; } = new("駅からの時間を、地図より短く書かない", "The walk is not shorter than the map allows");

    public override LocalText Source { get; } = new(
        "不動産の表示に関する公正競争規約施行規則（道路距離80メートルを1分と数える）に準じる",
        "After the rules on property advertising (80 metres of road count as one minute)");

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Listing is { WalkMinutes: { } minutes, Latitude: { } latitude, Longitude: { } longitude } listing
            && Places.OfStation(listing.Station, reference) is { } station)
        {
            var metres = TravelTime.Metres(new GeoPoint(latitude, longitude), station);
            var least = Walk.Minutes(metres);
            if (minutes * Walk.MetresPerMinute + ExitMetres < metres)
            {
                yield return Find(
                    "walkMinutes",
                    new($"駅から{minutes}分とありますが、まっすぐ測っても{metres:0}メートルあり、{least}分はかかります。", $"It says {minutes} minutes, but even the straight line is {metres:0} metres, which takes {least}."),
                    new($"{least}分か、それより長くしてください。場所や駅が違うときは、そちらを直してください。", $"Make it {least} minutes or more. If the place or the station is wrong, correct that."),
                    least <= Walk.Longest ? JsonValue.Create(least) : null);
            }
        }
    }
}

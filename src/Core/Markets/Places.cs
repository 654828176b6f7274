using SetagayaPort.Core.Data;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets;

/// <summary>Where listings, stations and areas lie, for distances.</summary>
public static class Places
{
    // Towns have no position in the reference data; an area's centre is the mean of the stations in it.
    internal static readonly Dictionary<string, string[]> StationsByArea = new(StringComparer.Ordinal)
    {
        ["setagaya"] = ["三軒茶屋", "池尻大橋", "駒沢大学", "西太子堂", "若林", "松陰神社前", "世田谷", "上町", "宮の坂", "経堂"],
        ["kitazawa"] =
        [
            "山下", "松原", "下高井戸", "代田橋", "明大前", "桜上水", "池ノ上", "下北沢", "新代田", "東松原", "東北沢", "世田谷代田", "梅ヶ丘", "豪徳寺",
        ],
        ["tamagawa"] = ["桜新町", "用賀", "二子玉川", "九品仏", "尾山台", "等々力", "上野毛", "奥沢"],
        ["kinuta"] = ["千歳船橋", "祖師ヶ谷大蔵", "成城学園前", "喜多見"],
        ["karasuyama"] = ["上北沢", "芦花公園", "千歳烏山"],
    };

    /// <summary>
    /// Its own position, else its station's, else its area's centre; null when it names none.
    /// A no-name listing gives no more than its area's centre.
    /// </summary>
    public static GeoPoint? Of(Listing listing, ReferenceData reference, bool noName)
    {
        if (!noName && listing is { Latitude: { } latitude, Longitude: { } longitude })
            return new GeoPoint(latitude, longitude, listing.Station ?? listing.Area);
        return (noName ? null : OfStation(listing.Station, reference)) ?? OfArea(listing.Area, reference);
    }

    public static GeoPoint? OfStation(string? name, ReferenceData reference) =>
        reference.FindStation(name) is { } station ? new GeoPoint(station.Latitude, station.Longitude, station.Name) : null;

    /// <summary>The mean of the stations in an area.</summary>
    public static GeoPoint? OfArea(string? code, ReferenceData reference)
    {
        if (code is null || !StationsByArea.TryGetValue(code, out var names))
            return null;
        Station[] stations = [.. names.Select(reference.FindStation).OfType<Station>()];
        return stations.Length == 0 ? null : new GeoPoint(stations.Average(x => x.Latitude), stations.Average(x => x.Longitude), code);
    }
}

using System.Globalization;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Web.Features.Search;

/// <summary>Reads where distances are measured from: a point, or a station by its name; without either, the station that is filtered by.</summary>
internal static class NearParameters
{
    private static readonly FieldError NoPlace = new("radius", "radius.place",
        new("どこから測るかが決まっていません。「近さ」の「どこから」で駅を選ぶか、距離の条件を外してください。", "It is not said where the distance is measured from. Choose a station under “Nearness”, or take the distance off."));

    public static (double Latitude, double Longitude)? Near(string? text, string? chosenStation, ReferenceData reference, List<FieldError> errors)
    {
        if (reference.FindStation(text ?? chosenStation) is { } station)
            return (station.Latitude, station.Longitude);
        if (text is null)
            return null;
        if (Point(text) is { } point)
            return point;
        errors.Add(new FieldError("near", "point.format", new("場所は、駅の名前か 35.64,139.67 の形で書いてください。", "Write a place as the name of a station or like 35.64,139.67.")));
        return null;
    }

    /// <summary>Any distance above 0, also one that reaches around the earth; it needs a place to be measured from.</summary>
    public static double? Radius(string? text, bool hasPlace, List<FieldError> errors)
    {
        if (text is null)
            return null;
        if (Number(text) is { } metres and > 0)
        {
            if (!hasPlace)
                errors.Add(NoPlace);
            return metres;
        }

        errors.Add(new FieldError("radius", "number.range", new("距離は0より大きいメートルの数にしてください。たとえば 1000 で1kmです。", "Write the distance as metres above 0, such as 1000 for 1 km.")));
        return null;
    }

    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static (double, double)? Point(string text)
    {
        var parts = text.Split(',');
        return parts.Length == 2 && Number(parts[0]) is { } latitude and >= -90 and <= 90 && Number(parts[1]) is { } longitude and >= -180 and <= 180
            ? (latitude, longitude)
            : null;
    }
}

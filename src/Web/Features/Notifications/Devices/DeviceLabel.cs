namespace SetagayaPort.Web.Features.Notifications.Devices;

/// <summary>What a device is called in the list of its person, read from what its browser says of itself.</summary>
internal static class DeviceLabel
{
    // The first that fits: browsers also name what they resemble.
    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "Chromebook"), ("Windows", "Windows"), ("Macintosh", "Mac"), ("Linux", "Linux")];

    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    public static string Of(string? userAgent)
    {
        var (system, browser) = (Find(Systems, userAgent ?? ""), Find(Browsers, userAgent ?? ""));
        return (system, browser) switch
        {
            (null, null) => T("名前の分からない端末", "Unknown device"),
            (null, _) => browser,
            (_, null) => system,
            _ => $"{system}・{browser}",
        };
    }

    private static string? Find((string Mark, string Name)[] known, string text) => Array.Find(known, x => text.Contains(x.Mark, StringComparison.Ordinal)).Name;
}

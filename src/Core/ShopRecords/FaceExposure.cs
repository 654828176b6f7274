using System.Text;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.NoName;
using SetagayaPort.Core.Markets.Succession;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>
/// Whether a face that others see gives away one that has no name: it carries the name or the address, a place finer than the area, or
/// the same sentences. Read side by side, two listings of one area and trade are soon taken for one shop.
/// </summary>
internal static class FaceExposure
{
    /// <summary>The open face carries what the other one hides.</summary>
    public const string Named = "faces.reidentify";

    /// <summary>The open face tells a finer place than the other one.</summary>
    public const string Placed = "faces.place";

    /// <summary>Both say the same.</summary>
    public const string Worded = "faces.sameWords";

    /// <summary>So many characters in a row are no chance.</summary>
    private const int Run = 20;
    private const int ShortestName = 3;
    private const int ShortestAddress = 4;

    private static readonly LocalText Fix = new(
        "次のどれかを選んでください。①この掲載を「だれにも見せず、相手だけを探す」にする。②名前を伏せた掲載を終えてから公開する。③名前や場所、同じ文章を使わない書き方にする。",
        "Choose one: show this listing to nobody; publish it after the listing without a name has ended; or word it without name, place or the same sentences.");

    /// <summary>What stands in the way of keeping the faces apart, seen from one of them.</summary>
    public static IReadOnlyList<Finding> Of(ShopRecord shop, Listing listing, IReadOnlyList<Listing> siblings, MarketCatalog catalog) =>
    [
        .. siblings.SelectMany(x => Between(shop, hidden: x, shown: listing, catalog)),
        .. siblings.SelectMany(x => Between(shop, hidden: listing, shown: x, catalog)).Take(1).Select(x => x with
        {
            Field = "visibility",
            Message = new(
                "同じ店のほかの掲載と並べて読むと、この掲載がどの店か分かるおそれがあります。", "Read beside another listing of the same shop, this one may tell which shop it is."),
        }),
    ];

    private static IEnumerable<Finding> Between(ShopRecord shop, Listing hidden, Listing shown, MarketCatalog catalog)
    {
        var (dark, bright) = (catalog.Of(hidden), catalog.Of(shown));
        if (!dark.IsNoName(hidden) || bright.IsNoName(shown) || hidden.Status == ListingStatus.Closed || shown.Status == ListingStatus.Closed
            || hidden.Visibility == Visibility.Private || shown.Visibility == Visibility.Private)
            yield break;

        PublicText[] open = [.. PublicText.Of(new Draft(shown, bright, default))];
        if (Naming(shop, shown, open) is { } path)
        {
            yield return Find(Named, path, new(
                "この掲載には、店の名前や住所、代表者が出ます。名前を伏せた事業承継の掲載と並べて読むと、どの店か分かってしまいます。",
                "This listing shows the shop's name, address or people. Read beside the succession listing without a name, it tells which shop that is."));
        }

        if (hidden.Area is not null && hidden.Area == shown.Area && FinePlace(shown, bright) is { } place)
        {
            yield return Find(Placed, place, new(
                "この掲載には、町や駅、地図の場所が出ます。名前を伏せた掲載と地域が同じなので、どの店か見当がつきやすくなります。",
                "This listing tells the town, the station or the point on the map. The listing without a name has the same area, so the shop is easier to guess."));
        }

        if (SameWords(open, [.. PublicText.Of(new Draft(hidden, dark, default))]) is { } words)
        {
            yield return Find(Worded, words, new(
                "名前を伏せた掲載と同じ文章が書かれています。検索すると、同じ店の掲載だと分かってしまいます。",
                "It holds the same sentences as the listing without a name. A search shows that they are of one shop."));
        }
    }

    private static Finding Find(string rule, string field, LocalText message) => new(rule, Severity.Warn, field, message, Fix, BusinessKind.NoName);

    /// <summary>The field that tells who it is: a text with a secret in it, a part of the name or the address, or the organisation.</summary>
    private static string? Naming(ShopRecord shop, Listing shown, PublicText[] open)
    {
        if (shown.OrganizationId is not null)
            return "organizationId";
        var secrets = ShopSecrets.Of(shop);
        return open.FirstOrDefault(x => secrets.Any(secret => secret.StandsIn(x.Text)) || IsPartOf(shop, x))?.Path;
    }

    /// <summary>月夜見堂 for 御菓子司 月夜見堂, 豪徳寺0-0-0 for an address with floor.</summary>
    private static bool IsPartOf(ShopRecord shop, PublicText text)
    {
        var (of, shortest) = text.Path switch
        {
            "details.employerName" or "details.clientName" => (shop.Text("name"), ShortestName),
            "details.employerAddress" or "details.clientAddress" or "details.workplace" => (shop.Text("address"), ShortestAddress),
            _ => (null, 0),
        };
        return of is not null && Secret.Of(text.Text, shortest)?.StandsIn(of) == true;
    }

    private static string? FinePlace(Listing shown, ListingKind kind)
    {
        if (kind.HidesPlace(shown))
            return null;
        return shown.Town is not null ? "town" : shown.Station is not null ? "station" : shown.Latitude is not null && !kind.HidesPosition(shown) ? "latitude" : null;
    }

    private static string? SameWords(PublicText[] open, PublicText[] hidden)
    {
        var runs = hidden.SelectMany(x => Runs(x.Text)).ToHashSet(StringComparer.Ordinal);
        return open.FirstOrDefault(x => Runs(x.Text).Any(runs.Contains))?.Path;
    }

    private static IEnumerable<string> Runs(string text)
    {
        var plain = new string([.. text.Normalize(NormalizationForm.FormKC).Where(x => !char.IsWhiteSpace(x))]);
        return Enumerable.Range(0, Math.Max(0, plain.Length - Run + 1)).Select(i => plain.Substring(i, Run));
    }
}

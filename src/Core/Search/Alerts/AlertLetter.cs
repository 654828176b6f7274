using System.Text;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>The words of a mail about new finds; of a listing it says no more than a list of the search does.</summary>
public sealed class AlertLetter(MarketCatalog catalog, ReferenceData reference)
{
    public LocalText Subject(IReadOnlyList<SearchFinds> finds)
    {
        var count = finds.SelectMany(x => x.Listings).DistinctBy(x => x.Id).Count();
        return finds.Count == 1
            ? new($"「{finds[0].Search.Name}」に合う新しい掲載が{count}件あります", $"{Listings(count)} for \"{finds[0].Search.Name}\"")
            : new($"保存した検索に合う新しい掲載が{count}件あります", $"{Listings(count)} for your saved searches");
    }

    public LocalText Text(string reader, IReadOnlyList<SearchFinds> finds, string site, string stop)
    {
        var (ja, en) = (new StringBuilder(), new StringBuilder());
        ja.Append(null, $"{reader}さん\n\nSETAGAYA PORT で保存した検索に合う、新しい掲載があります。\n");
        en.Append(null, $"Hello {reader},\n\nthere are new listings for what you saved at SETAGAYA PORT.\n");
        var shares = LetterRoom.Shares([.. finds.Select(x => x.Listings.Count)]);
        for (var i = 0; i < finds.Count; i++)
            Write(ja, en, finds[i], shares[i], site);

        ja.Append(null, $"\n──────────\nこのメールを止めるには、次のページを開いてボタンを押してください。ログインはいりません。\n{stop}\n");
        en.Append(null, $"\n--\nTo stop these mails, open this page and press the button. You need not sign in.\n{stop}\n");
        return new(ja.ToString(), en.ToString());
    }

    private void Write(StringBuilder ja, StringBuilder en, SearchFinds finds, int share, string site)
    {
        var (search, listings) = finds;
        ja.Append(null, $"\n■ {search.Name}\n");
        en.Append(null, $"\n* {search.Name}\n");
        foreach (var listing in listings.Take(share))
        {
            var about = About(listing);
            ja.Append(null, $"・{listing.Title}（{about.Ja}）\n　{site}/listings/{listing.Id}\n");
            en.Append(null, $"- {listing.Title} ({about.En})\n  {site}/listings/{listing.Id}\n");
        }

        var rest = listings.Count - share;
        ja.Append(null, $"{(rest == 0 ? "" : share == 0 ? $"{rest}件。" : $"ほか{rest}件。")}見つかった掲載をまとめて見る：{site}/saved-searches/{search.Id}\n");
        en.Append(null, $"{(rest == 0 ? "" : share == 0 ? $"{Listings(rest)}. " : $"{rest} more. ")}See all finds: {site}/saved-searches/{search.Id}\n");
    }

    private LocalText About(Listing listing)
    {
        var (market, kind) = (catalog.Find(listing.Market)!.Name, catalog.Of(listing).Name);
        var area = reference.Find("areas", listing.Area)?.Label;
        return new(string.Join("・", new[] { market.Ja, kind.Ja, area?.Ja }.OfType<string>()), string.Join(", ", new[] { market.En, kind.En, area?.En }.OfType<string>()));
    }

    private static string Listings(int count) => count == 1 ? "1 new listing" : $"{count} new listings";
}

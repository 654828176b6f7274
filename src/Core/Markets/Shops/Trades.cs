using System.Text;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>
/// Families of trades, so that ベーカリー answers the street's wish for a パン屋. Trades are free text: what no family
/// knows stands for itself.
/// </summary>
public static class Trades
{
    private static readonly Family[] Families =
    [
        new("bakery", new("パン屋", "Bakery"), "パン ベーカリー ブレッド"),
        new("sweets", new("菓子・スイーツ", "Sweets"), "菓子 ケーキ スイーツ チョコレート ジェラート パティスリー 甘味 タルト 和菓 餅"),
        new("cafe", new("カフェ・喫茶", "Café"), "カフェ 喫茶 コーヒー 珈琲 紅茶"),
        new("noodles", new("麺類", "Noodles"), "蕎麦 そば屋 手打ちそば うどん ラーメン らーめん 製麺"),
        new("dining", new("食事の店", "Restaurant"), "食堂 定食 和食 割烹 寿司 すし屋 鮨 天ぷら とんかつ 洋食 レストラン 中華 餃子 イタリアン フレンチ ビストロ カレー 焼肉 焼き肉 お好み焼き"),
        new("bar", new("居酒屋・バー", "Bar"), "居酒屋 酒場 バー ワインバー ダイニングバー スナック バル 立ち飲み 焼き鳥 焼鳥"),
        new("deli", new("惣菜・弁当", "Delicatessen"), "惣菜 弁当 デリ おにぎり 持ち帰り テイクアウト"),
        new("greengrocer", new("八百屋・青果", "Greengrocer"), "八百屋 青果 野菜"),
        new("fishAndMeat", new("鮮魚・精肉", "Fish and meat"), "鮮魚 魚屋 魚店 精肉 肉屋 肉店"),
        new("liquor", new("酒屋", "Wine and liquor"), "酒屋 酒店 酒販 日本酒 クラフトビール ワイン"),
        new("grocery", new("食料品", "Groceries"), "食料品 食品店 米屋 米店 豆腐 日本茶 お茶 茶舗 乾物 味噌 はちみつ"),
        new("florist", new("花と緑", "Flowers and plants"), "花屋 生花 フラワー 園芸 観葉植物 植物"),
        new("books", new("本", "Books"), "本屋 書店 古本 古書 絵本 ブック"),
        new("goods", new("雑貨・文具", "Household goods and stationery"), "雑貨 文具 文房具 ギフト 陶器 器 民芸 金物 手芸 セレクトショップ"),
        new("clothing", new("衣料・靴", "Clothing and shoes"), "衣料 洋服 古着 アパレル 仕立て テーラー 呉服 着物 靴 帽子"),
        new("beauty", new("理美容", "Hair and beauty"), "美容 理容 理髪 床屋 ヘア ネイル エステ"),
        new("healing", new("整体・鍼灸", "Bodywork"), "整体 鍼灸 接骨 整骨 マッサージ"),
        new("laundry", new("クリーニング", "Laundry"), "クリーニング ランドリー 洗濯"),
        new("repair", new("修理", "Repairs"), "修理 リペア 自転車 時計 合鍵"),
        new("craft", new("工房・ものづくり", "Workshop"), "工房 木工 家具 陶芸 革 印刷 アトリエ 金属加工 ガラス"),
        new("lessons", new("教室・スタジオ", "Classes"), "教室 塾 習い事 スクール スタジオ ヨガ"),
        new("care", new("保育・福祉", "Care"), "保育 託児 介護 デイサービス 福祉 子ども食堂"),
        new("pharmacy", new("薬局", "Pharmacy"), "薬局 薬店"),
        new("pets", new("ペット", "Pets"), "ペット トリミング"),
        new("gallery", new("写真・ギャラリー", "Photography and gallery"), "ギャラリー 画廊 写真"),
        new("office", new("事務所", "Office"), "事務所 オフィス コワーキング シェアオフィス"),
    ];

    /// <summary>The families that some trades belong to; a trade of no family gives its own text.</summary>
    public static IEnumerable<string> Of(params IEnumerable<string?> trades) => trades
        .OfType<string>()
        .SelectMany(trade => Named(trade).DefaultIfEmpty(Fold(trade)))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The families that a longer text names.</summary>
    public static IEnumerable<string> Named(string text)
    {
        var folded = Fold(text);
        return Families.Where(x => x.Words.Any(word => Contains(folded, word))).Select(x => x.Code);
    }

    /// <summary>What people call a family; null for a trade that stands for itself.</summary>
    public static LocalText? Label(string code) => Families.FirstOrDefault(x => x.Code == code)?.Name;

    /// <summary>A short word counts only on its own: パン is not in パンフレット, バー not in カバー.</summary>
    private static bool Contains(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (word.Length > 2 || (!Continues(text, at - 1, word[0]) && !Continues(text, at + word.Length, word[^1])))
                return true;
        }

        return false;
    }

    private static bool Continues(string text, int at, char neighbour) =>
        at >= 0 && at < text.Length && IsKatakana(text[at]) && IsKatakana(neighbour);

    private static bool IsKatakana(char letter) => letter is >= 'ァ' and <= 'ヺ' or 'ー';

    private static string Fold(string text) => text.Normalize(NormalizationForm.FormKC).Trim();

    private sealed record Family(string Code, LocalText Name, string Written)
    {
        public string[] Words { get; } = Written.Split(' ');
    }
}

using System.Collections.Frozen;

namespace SetagayaPort.Matching.Text;

/// <summary>Words that grammar counts as content and that say nothing: by base form, folded.</summary>
internal static class LightWords
{
    private static readonly FrozenSet<string> Always = Set(
        "する ある いる なる できる 出来る やる くる 来る いく 行く 行う おこなう いう 言う もつ 持つ おる みる 見る くださる 下さる いただく 頂く いたす 致す ござる しまう ない 無い よい 良い いい "
        + "よろしい 宜しい なさる もらう もらえる くれる おく いける いらっしゃる おねがい お願い なに 何 どう そう こう とても もっと すぐ また まだ もう よく");

    /// <summary>What people say because they ask, not because of what they ask for.</summary>
    private static readonly FrozenSet<string> InQuestions = Set(
        "探す さがす 捜す 教える おしえる ほしい 欲しい 知る しる 思う おもう 考える 求める 見つける みつける 見つかる 使う 知りたい 希望 検索 情報 方法 方 人 場所 所 場合 おすすめ お薦め 近く 時 みたい "
        + "気 感じ 小さい 大きい 多い 少ない 新しい 可能 必要 困る 悩む わかる 分かる 調べる 聞く");

    /// <summary>Whether a text that holds the word speaks of nothing more for it.</summary>
    public static bool SayNothing(ReadOnlySpan<char> baseForm) => Always.GetAlternateLookup<ReadOnlySpan<char>>().Contains(baseForm);

    /// <summary>Whether a query that holds other words too does not ask for this one.</summary>
    public static bool AskForNothing(ReadOnlySpan<char> baseForm) => InQuestions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(baseForm);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

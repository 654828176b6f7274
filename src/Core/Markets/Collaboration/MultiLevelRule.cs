using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>No scheme in which money is earned by bringing in others.</summary>
public sealed partial class MultiLevelRule : WordingRule
{
    public override string Id => "collaboration.multiLevel";

    public override LocalText Title { get; } = new("人を誘うことで稼ぐ仕組みに誘わない", "No scheme that earns by bringing in others");

    public override LocalText Source { get; } = new(
        "無限連鎖講の防止に関する法律 第3条、特定商取引法 第33条（連鎖販売取引）",
        "Act on Prevention of Pyramid Schemes, Art. 3; Act on Specified Commercial Transactions, Art. 33 (multilevel marketing)");

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Schemes();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "この文を消してください。この市場には、いっしょに作る、試す、支える話だけを載せます。",
        "Remove it. This market is for making, trying and supporting things together.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、人を誘って稼ぐ仕組みへのお誘いと読めます。ここには載せられません。", $"\"{found}\" reads as a scheme that earns by bringing in others. It cannot be published here.");

    [GeneratedRegex(
        @"ねずみ講(?!座)|無限連鎖講|マルチ商法|マルチレベルマーケティング|ネットワークビジネス|権利収入(が(ずっと|一生|入り続け)|型|ビジネス|を?(得|稼|手に)|で(暮ら|生活))|不労所得(を?(得|稼|手に)|が|で(暮ら|生活))|(友人|友達|知人|家族|会員|人)?を?紹介(する|した|して(もらう|いただく)?)だけで、?[^。、\n]{0,6}(報酬|収入|お金|ボーナス|マージン|稼げ)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Schemes();

    [GeneratedRegex(
        @"(ねずみ講|無限連鎖講|マルチ商法|マルチレベルマーケティング|ネットワークビジネス)[^。\n]{0,25}(お断り|断|禁止|被害|注意|対策|予防|防|だまされ|遭|ません(?!か)|ない|啓発|相談|ご遠慮|学|見分け)|(印税|著作権|商標|特許|キャラクター|楽曲)[^。\n]{0,15}権利収入[^。\n]{0,6}|(権利収入|不労所得)[^。\n]{0,15}(ません(?!か)|ではない|ではなく)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}

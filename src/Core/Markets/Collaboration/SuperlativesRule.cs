using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Who claims to be the first or the best says by whose count.</summary>
public sealed partial class SuperlativesRule : WordingRule
{
    public override string Id => "collaboration.superlatives";

    public override LocalText Title { get; } = new("「日本一」「世界初」には、根拠を書く", "A claim to be first or best comes with its basis");

    public override LocalText Source { get; } = new(
        "景品表示法 第5条（優良誤認・有利誤認）",
        "Act against Unjustifiable Premiums and Misleading Representations, Art. 5");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Superlative();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "「世界初（2026年、自社調べ）」のように根拠を書くか、実際の数や年数に言いかえてください。",
        "Add the basis, such as (own survey, 2026), or give a plain number instead.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、根拠がないと、うその広告になるおそれがあります。", $"Without a basis, \"{found}\" may be a misleading claim.");

    [GeneratedRegex(
        @"(?<![A-Za-z])No\.?\s?1(?![\d-])|ナンバーワン|ナンバー1(?!\d)|日本一|世界一|世界初|日本初|国内初|業界(初|最安|最高|最大|トップ|ナンバー)|最安値|地域最安|区内一の|どこよりも(安|早|速)|(満足度|成功率)\s?100%",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Superlative();

    [GeneratedRegex(
        @"(日本|世界)一(周|つ|を目指|をめざ|になりた|になる夢|の?富士|の高さ|高い山|短い手紙)|(No\.?\s?1|ナンバーワン|ナンバー1|日本一|世界一|世界初|日本初|国内初|業界\w{1,6}|最安値)[^。\n]{0,25}(調べ|調査|年時点|年現在|月現在|を目指|をめざ|ではありません(?!か))|(調べ|調査)[^。\n]{0,15}(No\.?\s?1|日本一|世界一|世界初|日本初|国内初|業界\w{1,2}|最安値)|(例|資料|図|表|区画|会場|番号)\s?No\.?\s?1",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}

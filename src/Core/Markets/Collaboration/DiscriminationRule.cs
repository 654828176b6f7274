using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Nobody is turned away for their nationality or a disability.</summary>
public sealed partial class DiscriminationRule : WordingRule
{
    public override string Id => "collaboration.discrimination";

    public override LocalText Title { get; } = new("国籍や障害で、人を断らない", "Nobody is turned away for nationality or disability");

    public override LocalText Source { get; } = new(
        "世田谷区多様性を認め合い男女共同参画と多文化共生を推進する条例、障害者差別解消法 第8条",
        "Setagaya City ordinance on diversity; Act for Eliminating Discrimination against Persons with Disabilities, Art. 8");

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Exclusions();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "この言葉を消してください。必要なことがあれば「日本語で打ち合わせができる方」のように、することで書きます。",
        "Remove it. If something is needed, say what is to be done, such as holding meetings in Japanese.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、国籍や障害などで人を断る言い方です。", $"\"{found}\" turns people away for who they are.");

    [GeneratedRegex(
        @"(外国人|外国籍|外国の方|障害者|障がい者|障害のある方|障がいのある方|高齢者|同性愛者|LGBT)(の方)?(は|の(参加|応募|利用)は)?\s*(お断り|お断わり|不可(?!欠|能|分|避|解|思)|NG|参加不可|応募不可|受け入れません)|日本人(の方)?(限定|に限(り|る)|のみ(?!な)(参加|応募|募集|可|歓迎))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Exclusions();

    [GeneratedRegex(
        @"「[^」\n]{0,20}(お断り|お断わり|不可|NG|限定|のみ\w{0,4})[^」\n]{0,10}」|(外国人|外国籍|障害者|障がい者|高齢者|同性愛者|LGBT)(の方)?(は)?\s*(お断り|お断わり|不可|NG)[^。\n]{0,25}(なくす|なくし|減らす|減らし|ない町|ない店|しない|調査|調べ|問題|経験|張り紙|貼り紙|断られ|(して|する)[^。\n]{0,6}ません(?!か))|日本人(の方)?に限(りません(?!か)|るわけ|るもの|ることは)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}

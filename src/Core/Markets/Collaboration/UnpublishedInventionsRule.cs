using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>What is not filed for a patent yet, or is a secret, is not told in public.</summary>
public sealed partial class UnpublishedInventionsRule : WordingRule
{
    public override string Id => "collaboration.unpublishedInventions";

    public override LocalText Title { get; } = new("出願前の発明や、ひみつの資料を書かない", "No unfiled inventions and no secrets in public");

    public override LocalText Source { get; } = new(
        "特許法 第29条（新規性）・第30条、不正競争防止法 第2条第6項（営業秘密）",
        "Patent Act, Arts. 29 (novelty) and 30; Unfair Competition Prevention Act, Art. 2(6) (trade secrets)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Secrets();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "中身は書かず、「どんな困りごとに役立つか」だけを書いてください。くわしい話は、秘密を守る約束をしてからにします。",
        "Say only what it helps with, not how it works. Tell the rest after agreeing on secrecy.");

    protected override LocalText Message(string found) =>
        new($"「{found}」と書かれています。ここに書くと公開したことになり、特許がとれなくなることがあります。", $"It says \"{found}\". What stands here is public, and may no longer be patented.");

    [GeneratedRegex(
        @"(特許)?(の)?出願(前|予定)の?(技術|発明|アイデア|仕組み|製法|方法)|特許(の)?出願(前|予定)|未出願|未公開の?(技術|発明|研究|データ|図面|製法)|未発表の?(技術|発明|研究|データ|製法)|社外秘|部外秘|極秘(資料|情報|の)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Secrets();

    [GeneratedRegex(
        @"(出願(前|予定)|未出願|未公開|未発表|社外秘|部外秘|極秘)[^。\n]{0,25}(書きません(?!か)|書いていません(?!か)|載せません(?!か)|載せていません(?!か)|含みません(?!か)|ありません(?!か)|面談|お会いして|秘密保持|秘密を守|相談|見つけ|手伝|支援)|特許出願前[^。\n]{0,25}(面談|お会いして|秘密保持|秘密を守|相談|調査|支援)|特許の出願前[^。\n]{0,25}(面談|お会いして|秘密保持|秘密を守|相談|調査|支援)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}

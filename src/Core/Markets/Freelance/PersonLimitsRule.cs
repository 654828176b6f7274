using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>What counts is the skill, not sex or age.</summary>
public sealed partial class PersonLimitsRule : WordingRule
{
    public override string Id => "freelance.personLimits";

    public override LocalText Title { get; } = new("性別や年齢で、頼む相手を限らない", "Nobody is left out for sex or age");

    public override LocalText Source { get; } = new(
        "このサイトの約束（性別や年齢ではなく、できることで選びます）",
        "Practice of this site: people are chosen for what they can do, not for sex or age");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Limits();

    protected override Regex? Harmless => Audiences();

    protected override LocalText Fix { get; } = new(
        "この言葉を消して、必要な経験や技術を書いてください。",
        "Remove it and name the skill that is needed.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、性別や年齢で人を限る言い方です。", $"\"{found}\" leaves people out for their sex or age.");

    [GeneratedRegex(
        @"(男性|女性|男子|女子|主婦|主夫|ママ|若い方|若手)(の方|さん)?(のみ|限定|に限|だけを?(募集|お願い)|を(募集|希望))|\d{2}(歳|才)(以下|まで|未満|以上)(の方)?(のみ|限定|に限|を(募集|希望)|でお願い)|[2-6]0(代|歳代)(まで|以下)?(の方)?(のみ|限定|に限|を(募集|希望))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Limits();

    [GeneratedRegex(
        @"(男性|女性|男子|女子|主婦|主夫|ママ|若手)のみ(な(さ|様)|んな|に(限らず|かぎらず|限りません|こだわ))|(男性|女性|男子|女子|主婦|主夫|ママ|若い方|若手|\d{2}(歳|才)|[2-6]0代)[^。\n]{0,10}(限定|のみ)(の|で)(方の)?(教室|講座|催し|イベント|集まり|会|店|ジム|施設|宿|サロン|住まい|部屋|商品|品|セット|メニュー|サイト|サービス|健診|相談|企画|ページ|雑誌)|[^。\n]{0,20}(お客様|参加者|利用者|会員|入居者|受講者|来場者)(は|が|を|に)[^。\n]{0,30}",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Audiences();
}

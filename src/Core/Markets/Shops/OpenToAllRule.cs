using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Premises are let whatever the sex or age of who comes.</summary>
public sealed partial class OpenToAllRule : WordingRule
{
    public override string Id => "shops.openToAll";

    public override LocalText Title { get; } = new("性別や年齢で、借りる人を限らない", "Premises are open to all sexes and ages");

    public override LocalText Source { get; } = new(
        "世田谷区多様性を認め合い男女共同参画と多文化共生を推進する条例 第7条と前文",
        "Setagaya Ordinance on diversity, gender equality and multicultural society, Art. 7, and its preamble");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Limits();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "この言葉を消してください。どんな店に来てほしいかを書くと、合う人が見つかります。",
        "Remove the words. Say what kind of shop you hope for instead.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、性別や年齢で人を断る言い方です。", $"\"{found}\" refuses people for their sex or age.");

    [GeneratedRegex(
        @"(女性|男性)(の方)?(のみ|限定|に限|だけ)|(女性|男性)(の方)?は?(不可|お断り|ご遠慮)|(高齢(者|の方)|お?年寄り|シニア)(の方)?は?(不可|お断り|ご遠慮)|\d{2}[歳才](以上|以下|未満|まで)(の方)?は?(のみ|限定|に限|不可|お断り)|若い方(のみ|限定|に限)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Limits();

    [GeneratedRegex(
        @"(女性|男性)(の方)?(のみ|限定|だけ)の?(お客|サロン|美容室|理容室|ヨガ|ジム|教室|スタジオ|フロア|トイレ|更衣室|エステ|店|宿|イベント|日)|(女性|男性)(の方)?だけで(は)?な|[^。、\n]{0,20}(不可|お断り|ご遠慮|のみ|限定)(では|とは|に(は)?|は)?(な[いく]|あり?ません|して(い)?ません|しません|いたしません)|(に限)(ら|りません)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}

using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Partners are limited by sex or age only with a reason.</summary>
public sealed partial class SexOrAgeRule : WordingRule
{
    public override string Id => "collaboration.sexOrAge";

    public override LocalText Title { get; } = new("相手を、性別や年齢でせまくしない", "Partners are not limited by sex or age without a reason");

    public override LocalText Source { get; } = new(
        "世田谷区多様性を認め合い男女共同参画と多文化共生を推進する条例",
        "Setagaya City ordinance on diversity, gender equality and intercultural cooperation");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Limits();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "性別や年齢を消して、してほしいことを書いてください。理由があるとき（モニターの対象など）は、その理由を書き添えます。",
        "Remove it and say what is to be done. If there is a reason, such as the users of a product, add it.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、性別や年齢で相手をせまくする言い方です。", $"\"{found}\" limits partners by sex or age.");

    [GeneratedRegex(
        @"(男性|女性|男子|女子)(の方)?(のみ|限定|に限(り|る|ら(せて|れ))|だけ(を)?(募集|お願い))|\d{1,2}(歳|代)(以下|まで|未満|以上)?(の方)?(のみ|限定|に限(り|る))|(若い|若手の?)(男性|女性|方|人)(のみ|限定|に限(り|る)|を募集)|\d{1,2}歳(以下|まで|未満)の方を募集",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Limits();

    [GeneratedRegex(
        @"(男性|女性|男子|女子)(のみ|限定|に限り)(の)?(更衣室|トイレ|相談|居場所|シェルター|時間|フロア|席)|(男性|女性|男子|女子)(の方)?に限(らず|りません(?!か)|ることは|るもの)|\d{1,2}(歳|代)(以下|まで|未満|以上)?(の方)?に限(らず|りません(?!か)|ることは|るもの)|(ため|ので|から)、?(男性|女性|\d{1,2}(歳|代)(以下|まで|未満|以上)?)(の方)?(のみ|限定|に限り|に限る)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}

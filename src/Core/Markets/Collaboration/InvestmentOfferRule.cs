using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Investors are not looked for among the public without the registration that the law asks for.</summary>
public sealed partial class InvestmentOfferRule : WordingRule
{
    public override string Id => "collaboration.investmentOffer";

    public override LocalText Title { get; } = new("出資や投資を、広く募らない", "No investors sought among the public");

    public override LocalText Source { get; } = new(
        "金融商品取引法 第29条（登録）、出資法 第1条",
        "Financial Instruments and Exchange Act, Art. 29 (registration); Act Regulating the Receipt of Contributions, Art. 1");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Offers();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "この文を消して、協業でしたいことを書いてください。出資の相談は、窓口の相談員か金融機関にできます。",
        "Remove it and say what you want to do together. A coordinator or a bank can advise you about investment.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、広く出資をつのる言い方です。登録のない人には、法律で認められない場合があります。", $"\"{found}\" looks for investors. Without a registration the law may forbid it.");

    [GeneratedRegex(
        @"出資者?(を|の)(募集|募り|募って|お願い)|出資(して)?くださる(方|会社|人)|投資(家|してくださる方)(を|の)(募集|募|探|お探し)|(私募債|社債|会員権|持分)(を|の)(募集|募り|募って|販売|購入をお願い)|高配当|(利回り|年利|月利)\s*(約|平均)?\s*\d",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Offers();

    [GeneratedRegex(
        @"出資(者)?(を|の)(募集|募り|募って|お願い)[^。\n]{0,8}(ません(?!か)|ではありません(?!か))|(融資|借入|借り入れ|ローン|公庫|信用金庫|銀行)[^。\n]{0,20}(年利|月利)\s*(約|平均)?\s*\d",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}

using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>A business goes to those who would carry it on.</summary>
public sealed partial class ResaleRule : WordingRule
{
    public override string Id => "succession.resale";

    public override LocalText Title { get; } = new("事業を続けるつもりで書く", "Write as one who would carry the business on");

    public override LocalText Source { get; } = new(
        "事業承継の実務（譲る人は、続けてくれる人を探している）",
        "Practice of business succession: owners look for someone who carries on");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Grabs();

    protected override Regex? Harmless => Denials();

    protected override LocalText Fix { get; } = new(
        "引き継いだあと、どう続けたいかを書くことをおすすめします。店舗だけを探すときは「お店・場所」の出店希望へどうぞ。",
        "We suggest saying how you would carry it on. If you look for premises only, post a wish in the premises market.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、事業を続けない人のように読めます。", $"\"{found}\" reads as if the business would not go on.");

    [GeneratedRegex(
        @"転売|(株式?|居抜き|内装|設備|不動産|土地|建物|物件|許認可|許可|免許|顧客(名簿|リスト)?|屋号|店名|商標)だけ(が|を|で|でも)?(欲し|ほし|買|購入|譲|手に入|目当て)|(休眠会社|会社の箱|箱だけ)(が|を)?(欲し|ほし|買|探|希望)|解体して(売|マンション|駐車場)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grabs();

    [GeneratedRegex(
        @"[^。、]{1,6}だけ[がを]?買い[替換足]|転売[^。]{0,14}(ません|ない|なく|せず|禁止|お断り|対策)|(だけ)(が|を)?(欲し|ほし|買|購入|譲|目当て)[^。、]{0,8}(ません|ない|なく)|(株式?|居抜き|内装|設備|不動産|土地|建物|物件|許認可|許可|免許|顧客(名簿|リスト)?|屋号|店名|商標)だけ(が|を|で|でも)?(欲し|ほし|買|購入|譲|手に入|目当て)[^。]{0,12}(ではあり|ではな|わけでは|つもりはあり)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Denials();
}

using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>A listing without a name tells the decade it was founded in, not the year.</summary>
public sealed partial class FoundingYearRule : WordingRule
{
    private const string Digit = "[一二三四五六七八九]";

    // A year that ends in 0 is read as its decade, which the form itself asks for.
    private const string Year = @"((1[6-9]|20)\d[1-9]年|(明治|大正|昭和|平成|令和)(\d?[1-9]|元|[一二三四五六七八九十]{0,2}" + Digit + ")年)";

    private const string Founding =
        "(" + Year + @"(\([^)]{1,8}\))?(\d{1,2}月)?[にの]?(創業|開業|創立|設立|開店)|(創業|創立|開業|設立|開店)年?[はが:、\s]{0,2}(西暦)?" + Year
        + @"|創業(以来)?\s?([1-9]\d?[1-9]|[一二三四五六七八九十百]{1,3}" + Digit + ")周?年)";

    public override string Id => "succession.foundingYear";

    public override LocalText Title { get; } = new("創業した年を書かない", "No founding year");

    public override LocalText Source => BusinessKind.NoName;

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Years();

    protected override Regex? Harmless => Rough();

    protected override LocalText Fix { get; } = new(
        "「1970年代に始めた店」「創業50年以上」のような言い方にしてください。",
        "Write the decade, such as the 1970s, or more than fifty years.");

    protected override LocalText Message(string found) =>
        new($"「{found}」から、どのお店か分かることがあります。名前を伏せた掲載では、年代までにします。", $"\"{found}\" may tell which business it is. A listing without a name gives the decade only.");

    [GeneratedRegex(
        Founding,
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Years();

    [GeneratedRegex(
        Founding + @"(代|頃|ごろ|ころ|前後|以上|以内|余|超|あまり|近く|ほど|弱|強|くらい|ぐらい|を超|目[にで])|" + Founding + @"(した|の|する)?[^。、]{0,12}([2-9二三]号店|第二|支店|新店|工場|別館|で修業|で修行|で働|に勤|から仕入)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rough();
}

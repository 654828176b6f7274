using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>A public platform is no place to win people for a faith, a party or a candidate.</summary>
public sealed partial class SolicitationRule : WordingRule
{
    public override string Id => "collaboration.solicitation";

    public override LocalText Title { get; } = new("宗教や政党、選挙への勧誘をしない", "No winning of people for a faith, a party or a candidate");

    public override LocalText Source { get; } = new(
        "公の場の中立（日本国憲法 第20条の考え方、サイトの決まり）",
        "Neutrality of a public place (in the spirit of the Constitution, Art. 20; practice of this site)");

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Calls();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "勧誘の文を消してください。催しや場所の話だけなら載せられます。",
        "Remove the call. Events and places as such are welcome.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、宗教や政治への勧誘です。区の場には載せられません。", $"\"{found}\" tries to win people for a faith or a party. It cannot stand on the ward's platform.");

    [GeneratedRegex(
        @"入信(して(ください|みませんか|いただ)|しませんか|を(おすすめ|すすめ|勧め|お願い)|のお(誘い|すすめ)|者を募集)|入党(して(ください|みませんか|いただ)|しませんか|を(おすすめ|すすめ|勧め|お願い)|のお(誘い|願い))|(党員|信者|信徒)(を|の)(募集|募)|選挙運動(を|の)(手伝|お手伝い|ボランティア|スタッフ|協力|ご協力|支え)|(議員|候補者|候補|区長|知事|市長)[^。、\n]{0,12}(投票|一票)を(お願い|よろしく)|清き一票を",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Calls();

    [GeneratedRegex(
        @"(入信|入党|党員|信者|信徒|選挙運動)[^。\n]{0,20}(しません(?!か)|いたしません(?!か)|ありません(?!か)|お断り|禁止|ご遠慮)|(模擬|生徒会|児童会|学級|人気)\S{0,6}選挙[^。\n]{0,30}|模擬投票[^。\n]{0,20}",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}

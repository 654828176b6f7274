using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Seekers need not tell what employers may not ask, and are told so before everybody reads it.</summary>
public sealed partial class SeekerSensitiveRule : WordingRule
{
    public override string Id => "jobs.seekerSensitive";

    public override LocalText Title { get; } = new("病気・家族・信条などを、公開の文に書かない", "Illness, family and belief stay out of public texts");

    public override LocalText Source { get; } = new(
        "個人情報保護法 第2条第3項（要配慮個人情報）、職業安定法 第5条の5",
        "Act on the Protection of Personal Information, Art. 2 (3); Employment Security Act, Art. 5-5");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Tellings();

    protected override Regex? Harmless => Work();

    protected override LocalText Fix { get; } = new(
        "書かなくてかまいません。配慮してほしいことは「配慮してほしいこと」で選ぶと、掲載には出ずに相手を探せます。",
        "You need not write it. Choose it under what you would like considered: it is matched, and not shown.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、だれでも読めるところに書かないほうがよいことです。", $"\"{found}\" had better not stand where everybody can read it.");

    [GeneratedRegex(
        @"うつ病|双極性|統合失調症|発達障害|てんかん|がん(の)?(治療|闘病|患者)|透析|通院(中|し)|持病|病歴|障害者手帳|精神疾患|生活保護|シングルマザー|母子家庭|父子家庭|離婚し|信仰|創価|前科|服役|国籍は|本籍",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tellings();

    [GeneratedRegex(@"(発達障害|精神疾患|透析|がん(の)?患者|母子家庭)[^。]{0,12}(支援|介助|看護|ケア|施設|クリニック|病院|相談)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Work();
}

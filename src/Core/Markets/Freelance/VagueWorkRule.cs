using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>A solicitation says what the work is.</summary>
public sealed partial class VagueWorkRule : WordingRule
{
    public override string Id => "freelance.vagueWork";

    public override LocalText Title { get; } = new("仕事の中身を、はっきり書く", "The work is told clearly");

    public override LocalText Source { get; } = new(
        "フリーランス法 第12条（募集情報の的確な表示）",
        "Freelance Act, Art. 12 (accurate solicitation)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Vague();

    protected override LocalText Fix { get; } = new(
        "何を、いくつ、どんな形で納めるかを書いてください。",
        "Say what is delivered, how much and in what form.");

    protected override LocalText Message(string found) =>
        new($"「{found}」では、どこまでが仕事か分かりません。", $"\"{found}\" does not tell where the work ends.");

    [GeneratedRegex(
        @"(その他|そのほか)の?(雑務|業務)(全般|一切)|(雑務|業務)(一切|全般)(を|の)(お願い|お任せ|担当)|何でも(やって(いただ|くださ|もら)|お願いします|対応(いただ|してくださ|できる方))|(仕事の?)?(内容|詳細|中身)(は|については)、?(面談|お会い|契約後|採用後|後日|会って)[^。\n]{0,12}(お話し|ご?説明|お伝え|決め)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vague();
}

using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Work that the law keeps for a licensed profession is given to, and offered by, its members only.</summary>
public sealed partial class LicensedWorkRule : WordingRule
{
    public override string Id => "freelance.licensedWork";

    public override LocalText Title { get; } = new("資格のいる仕事には、資格の名前を書く", "Licensed work names its licence");

    public override LocalText Source { get; } = new(
        "税理士法 第52条、司法書士法 第73条、弁護士法 第72条、社会保険労務士法 第27条、行政書士法 第19条、電気工事士法 第3条",
        "Certified Public Tax Accountant Act, Art. 52; Judicial Scriveners Act, Art. 73; Attorneys Act, Art. 72; Act on Labour and Social Security Attorneys, Art. 27; Act on Administrative Scriveners, Art. 19; Electricians Act, Art. 3");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Reserved();

    protected override Regex? Harmless => OtherWork();

    protected override LocalText Fix { get; } = new(
        "資格の名前を、資格や技術の欄に書いてください。資格のない方の仕事なら、この言葉を直してください。",
        "Name the licence among the skills. If it is work for somebody without it, change these words.");

    protected override LocalText Message(string found)
    {
        var (ja, en) = Profession(found);
        return new($"「{found}」は、{ja}の資格がある方だけができる仕事です。", $"\"{found}\" is kept for a licensed {en}.");
    }

    // Which licence goes with which work is left to the reader: whoever names one of them knows about it.
    protected override bool Concerns(Draft draft) => !draft.PublicTexts.Any(x => Professions().IsMatch(x.Text));

    private static (string Ja, string En) Profession(string found) =>
        Tax().IsMatch(found) ? ("税理士", "tax accountant")
        : found.Contains("登記", StringComparison.Ordinal) ? ("司法書士", "judicial scrivener")
        : found.Contains("保険", StringComparison.Ordinal) ? ("社会保険労務士", "labour and social security attorney")
        : Permits().IsMatch(found) ? ("行政書士", "administrative scrivener")
        : Wiring().IsMatch(found) ? ("電気工事士", "electrician")
        : ("弁護士", "attorney");

    [GeneratedRegex(
        @"(確定申告|税務申告|決算申告|青色申告|相続税の?申告|法人税の?申告)書?(の|を)?(代理|代行|提出代行|作成(代行|を(お願い|お任せ|引き受け|承)|します|いたします)|お任せ|お願い|引き受け|承り)|税務(代理|書類の作成|相談(を|に)(お願い|応じ|お受け|承))|登記(申請)?(手続き)?(の|を)?(代理|代行|お願い|お任せ|引き受け|承り)|(訴訟|裁判|示談交渉|示談|調停|債権回収|立ち退き交渉)(の|を)?(代理|代行|お願い|お任せ|引き受け|承り)|(社会保険|労働保険|雇用保険)の?(加入)?(手続き|申請|届け?出)(の|を)?(代理|代行|お願い|お任せ|引き受け|承り)|(営業許可|許認可|建設業許可|在留資格|ビザ)の?(申請|取得)?(の|を)?(代理|代行)|(電気工事|配線工事|コンセントの?(増設|移設))(の|を|も)?(お願い|お任せ|引き受け|承り|します|行います)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reserved();

    [GeneratedRegex(
        @"[^。\n]{0,16}(代理|代行)(サービス|業|会社|業者)?(の|を)[^。\n]{0,10}(ちらし|チラシ|広告|サイト|ホームページ|案内|紹介|記事|デザイン|パンフ|ロゴ|名刺|看板|動画)|[^。\n]{0,16}(代理|代行|お願い|引き受け|します|行います)(は|を|も)?(でき|いたし|し|お受けし|行い|求め)?(ません|ない)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherWork();

    [GeneratedRegex("(税理士|公認会計士|司法書士|弁護士|社会保険労務士|社労士|行政書士|電気工事士)(?!では|でな|がいな|は不要|不要)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Professions();

    [GeneratedRegex("申告|税務", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tax();

    [GeneratedRegex("許可|許認可|在留|ビザ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Permits();

    [GeneratedRegex("工事|コンセント", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Wiring();
}

using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Nobody is asked for what has nothing to do with the work: origin, family, belief.</summary>
public sealed partial class SensitiveWordsRule : WordingRule
{
    public override string Id => "jobs.sensitive";

    public override LocalText Title { get; } = new("本籍・家族・信条などを尋ねない", "Nobody is asked for origin, family or belief");

    public override LocalText Source { get; } = new(
        "職業安定法 第5条の5、同法の指針（求職者等の個人情報の取扱い）",
        "Employment Security Act, Art. 5-5, and its guideline (personal data of applicants)");

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Questions();

    protected override LocalText Fix { get; } = new(
        "仕事に関係のないことは尋ねられません。この部分を消してください。",
        "What has nothing to do with the work may not be asked. Remove this part.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、応募する方に尋ねてはいけないことです。", $"\"{found}\" may not be asked of applicants.");

    // Only with a word of asking or demanding: 宗教法人の事務, ご家族の介護 and 家族構成に合わせた提案 are work, not questions.
    [GeneratedRegex(
        @"(本籍(地)?|出生地|戸籍(謄本|抄本)|家族構成|家族の職業|親の職業|ご?両親の(職業|収入)|宗教|信仰|支持政党|思想|信条|尊敬する人物|愛読書|購読新聞|住宅状況|生い立ち|国籍|病歴|既往歴|妊娠の(有無|予定)|結婚の予定|借入(金)?の有無)(や[^。、]{1,8})?(など)?(について|に関して|の?欄|の(提出|申告|記入))?(を|も|は|が)?(お?(聞き|聞く|伺い|伺う|うかがい|うかがう|尋ね)(します|ます)?|教えて(ください)?|申告|記入|記載|明記|提出|確認させて|書いて|必要|必須)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Questions();
}

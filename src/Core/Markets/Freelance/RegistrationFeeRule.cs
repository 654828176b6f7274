using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Nobody pays in order to be given work.</summary>
public sealed partial class RegistrationFeeRule : WordingRule
{
    public override string Id => "freelance.registrationFee";

    public override LocalText Title { get; } = new("仕事をする人から、登録料や教材費を取らない", "Nobody pays to be given work");

    public override LocalText Source { get; } = new(
        "特定商取引法 第51条（業務提供誘引販売取引）、このサイトの約束",
        "Act on Specified Commercial Transactions, Art. 51 (sales that lure with work), and the practice of this site");

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Fees();

    protected override Regex? Harmless => OthersPay();

    protected override LocalText Fix { get; } = new(
        "お金を求める言葉を消してください。必要な物や研修は、依頼する側で用意してください。",
        "Remove it. What the work needs is provided by the client.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、仕事をする人にお金を求めています。仕事を頼むときに、お金を集めることはできません。", $"\"{found}\" asks the worker for money. Nobody may be asked to pay for being given work.");

    [GeneratedRegex(
        @"(登録料|登録費用?|登録手数料|入会金|加盟金|保証金|研修費用?|研修料|教材費|教材代|受講料)(として)?(は|が|を|に)?、?[^。\n]{0,12}((お支払い|ご負担|お振り?込み|ご入金|お納め)(いただ|頂|くださ|下さ|をお願い|が必要|して(いただ|くださ))|円(が必要|をいただき|を頂き|かかり|がかかり))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fees();

    [GeneratedRegex(
        @"[^\n。]{0,40}(参加者|お客様|受講者|受講生|生徒|会員|保護者|来場者|借主|借り手|入居|利用者|出店者|申込者)[^。\n]{0,50}|[^。\n]{0,40}(こちら|当方|当社|弊社|当店|当会|主催者|私ども|わたしたち|依頼者|団体)(が|で|の)[^。\n]{0,8}(負担|お支払いし|出し|用意し|持ち)[^。\n]{0,8}|[^。\n]{0,40}(いただき|頂き|かかり|必要(は|では|も)?あり|必要(は)?ござい)ません|[^。\n]{0,30}(講座|教室|レッスン|講習会|セミナー|スクール)[^。\n]{0,40}|[^。\n]{0,40}円(かか|がかか)りますが[^。\n]{0,20}(負担|用意|払)|[^。\n]{0,40}(と書い|という|と伝え|への案内|を案内する|を説明|のちらし|のチラシ)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OthersPay();
}

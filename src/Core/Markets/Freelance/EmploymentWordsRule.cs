using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Who is told when and how to work is an employee, whatever the contract says.</summary>
public sealed partial class EmploymentWordsRule : WordingRule
{
    public override string Id => "freelance.employmentWords";

    public override LocalText Title { get; } = new("業務委託に、雇用の言葉を使わない", "Commissions are not written like employment");

    public override LocalText Source { get; } = new(
        "フリーランスとして安心して働ける環境を整備するためのガイドライン（労働者かどうかの判断）、労働基準法研究会報告（昭和60年）",
        "Guideline for freelancers (who is an employee), and the report of the study group on the Labour Standards Act (1985)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Employment();

    protected override Regex? Harmless => Subjects();

    protected override LocalText Fix { get; } = new(
        "何をいつまでに納めるかで書いてください。時間や場所を決めて働いてもらうなら、「しごと」の求人として載せてください。",
        "Say what is delivered and by when. If hours and place are fixed, offer it as a job.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、雇うときの言葉です。指示のとおりに働いてもらうと、業務委託ではなく雇用とみなされることがあります。", $"\"{found}\" is a word of employment. Work under instruction may count as employment.");

    [GeneratedRegex(
        @"(勤務|就業)(時間|開始|シフト|日数|形態)(は|が|を|:|・)|(毎日|毎朝|平日|週\d日?|\d{1,2}時(まで)?に|定時に)(の|は|に)?(出勤|出社)|(出勤|出社)(義務|必須|時間|してくださ|していただ|できる方)|残業(あり|なし|(を|も)お願い|して(いただ|くださ)|代)|(始業|終業)(時刻|時間|は)|タイムカード|シフト(制(で|です|の|に)|勤務|に入(って|れる)|を提出|の提出)|日報(の提出|を(毎日|必ず)?、?(提出|出し))|(時給|日給|月給)(は|:)?\s?\d|有給休暇(あり|を)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Employment();

    [GeneratedRegex(
        @"(勤務|就業|出勤|残業|シフト|タイムカード|有給休暇|日報|時給|始業|終業)[^。\n]{0,14}(集計|管理|表|計算|システム|アプリ|仕組み|見直|削減|減ら|規則|自動化|分析|データ|ひな形)[^。\n]{0,8}|[^。\n]{0,24}(従業員|職員|社員|スタッフ|ヘルパー|パート|看護師|アルバイト)(の|が|は|に|たち)[^。\n]{0,30}|[^。\n]{0,10}(勤務|出勤|出社|残業|タイムカード|日報)[^。\n]{0,12}((あり|ござい|求め|いたし|し|いり)ません|不要|ではなく|はなく)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Subjects();
}

using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Who asks for gifts of money says so in the kinds of support.</summary>
public sealed partial class FundraisingRule : WordingRule
{
    public override string Id => "collaboration.fundraising";

    public override LocalText Title { get; } = new("寄付や協賛を頼むときは、「資金・協賛」を選ぶ", "Who asks for money chooses the support \"Money\"");

    public override LocalText Source { get; } = new(
        "何を頼まれるのかが、はじめに分かること（この市場の決まり）",
        "Practice of this market: people see at once what is asked of them");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Appeals();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "「ほしい応援」で「資金・協賛」を選ぶか、この文を消してください。",
        "Choose \"Money\" in the support wanted, or remove the sentence.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、お金のお願いです。「ほしい応援」に「資金・協賛」がありません。", $"\"{found}\" asks for money, but \"Money\" is not among the support wanted.");

    protected override bool Concerns(Draft draft) => !draft.Details<ChallengeDetails>().SupportKinds.Contains(SupportKind.Pledge);

    [GeneratedRegex(
        @"(ご)?寄付(金)?(を|の)(集め|募|お願い|お寄せ|ご協力)|(ご)?寄付を受け付け|募金(を|に|の)(集め|募|お願い|ご?協力|受け付け)|カンパ(を|の)(集め|募|お願い)|(資金|協賛金?|ご?協賛|資金援助)(を|の)(集め|募|お願い|してくださる)|協賛(してくださる|くださる)|協賛(企業|者|金)を?(募集|探)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Appeals();

    [GeneratedRegex(
        @"(本|絵本|野菜|果物|食材|食品|パン|米|衣類|古着|布|玩具|おもちゃ|道具|苗|種|花|机|椅子|品物|物品)の(ご)?寄付(を|の)(集め|募|お願い|お寄せ|ご協力|受け付け)|(寄付|募金|カンパ|協賛)[^。\n]{0,10}(ません(?!か)|不要)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}

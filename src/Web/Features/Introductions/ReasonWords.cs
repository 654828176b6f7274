using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Web.Features.Introductions;

/// <summary>The words in which a no reaches the other side: thanks, a reason without blame, a door left open.</summary>
public static class ReasonWords
{
    /// <summary>Reasons offered for a no; 「お返事がなかった」 is the clock's own.</summary>
    public static IReadOnlyList<ReasonCode> ForNo { get; } =
    [
        ReasonCode.Conditions, ReasonCode.Price, ReasonCode.Distance, ReasonCode.Timing,
        ReasonCode.Skills, ReasonCode.Filled, ReasonCode.ChangedMind, ReasonCode.Other,
    ];

    /// <summary>Who was only curious has asked for nothing, so nothing is refused.</summary>
    public static string Thanks(InterestGrade? grade) => grade == InterestGrade.Curious
        ? T("気にかけてくださり、ありがとうございました。", "Thank you for your interest.")
        : T("このたびはお声がけをありがとうございました。", "Thank you for getting in touch.");

    public static string Wish(InterestGrade? grade) => grade == InterestGrade.Curious
        ? T("また、気軽に声をかけてください。", "Please feel free to ask again.")
        : T("よいご縁がありますように。", "We wish you a good match.");

    public static string No(ReasonCode reason) => reason switch
    {
        ReasonCode.Conditions => T("条件が合わず、今回は見送らせていただきます。", "The conditions do not fit, so it will not go ahead this time."),
        ReasonCode.Price => T("金額の面で折り合わず、今回は見送らせていただきます。", "The sums do not fit, so it will not go ahead this time."),
        ReasonCode.Distance => T("場所が合わず、今回は見送らせていただきます。", "The place does not suit, so it will not go ahead this time."),
        ReasonCode.Timing => T("時期が合わず、今回は見送らせていただきます。", "The timing does not suit, so it will not go ahead this time."),
        ReasonCode.Skills => T("求めている経験と少し異なるため、今回は見送らせていただきます。", "Another kind of experience is needed, so it will not go ahead this time."),
        ReasonCode.Filled => T("ほかの方と話が決まったため、今回は見送らせていただきます。", "It was settled with somebody else, so it will not go ahead this time."),
        ReasonCode.NoReply => T("お返事の期限が過ぎたため、今回は終わりといたします。", "The time to answer has passed, so it ends for this time."),
        ReasonCode.ChangedMind => T("こちらの考えが変わり、今回は見送らせていただきます。", "Plans have changed, so it will not go ahead this time."),
        _ => T("こちらの都合により、今回は見送らせていただきます。", "For reasons on this side, it will not go ahead this time."),
    };

    /// <summary>The whole message as the other side reads it.</summary>
    public static string Letter(ReasonCode reason, InterestGrade? grade) => $"{Thanks(grade)}{T("", " ")}{No(reason)}{T("", " ")}{Wish(grade)}";
}

using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Between work and people a first word may mean much or little; who hears it should know which.</summary>
internal static class JobsInterests
{
    private static readonly LocalText Talk = new("話を聞きたい", "Would like to talk");

    private static readonly LocalText Curious = new("気になる", "Curious");

    private static readonly LocalText Listen = new("まず話を聞いてから考えます。", "You would like to hear more first.");

    private static readonly LocalText NoPromise = new("約束はありません。ひとことも、なくてかまいません。", "It promises nothing, and needs no words.");

    private static readonly LocalText NoHurry = new("気軽に寄せた声です。見送っても、かまいません。", "It was said lightly; a no is quite all right.");

    /// <summary>How a seeker asks an employer.</summary>
    public static IReadOnlyList<Interest> InOpening { get; } =
    [
        new(InterestGrade.Apply, new("すぐ応募", "Apply now"), new("応募したいと決めています。", "You have decided to apply."), new("応募したいと決めている方です。", "This person has decided to apply.")),
        new(InterestGrade.Talk, Talk, Listen, new("まず話を聞いて、考えたい方です。", "This person would like to hear more first.")),
        new(InterestGrade.Curious, Curious, NoPromise, NoHurry)
        {
            Unsaid = new("求人を見て、気になりました。お返事は、急ぎません。", "Your opening caught my eye. There is no hurry to answer."),
        },
    ];

    /// <summary>How an employer asks a seeker.</summary>
    public static IReadOnlyList<Interest> InSeeker { get; } =
    [
        new(InterestGrade.Apply, new("すぐ面接したい", "Interview now"), new("すぐに会って、採用を考えたいと思っています。", "You would like to meet at once, with a view to hiring."), new("すぐに会って、採用を考えたい雇い主です。", "This employer would like to meet at once, with a view to hiring.")),
        new(InterestGrade.Talk, Talk, Listen, new("まず話を聞いて、考えたい雇い主です。", "This employer would like to hear more first.")),
        new(InterestGrade.Curious, Curious, NoPromise, NoHurry)
        {
            Unsaid = new("登録を見て、気になりました。お返事は、急ぎません。", "Your registration caught our eye. There is no hurry to answer."),
        },
    ];
}

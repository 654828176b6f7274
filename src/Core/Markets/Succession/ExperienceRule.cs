using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>Owners decide by what a candidate has done; two words tell nothing.</summary>
public sealed class ExperienceRule : Rule
{
    private const int Shortest = 6;

    public override string Id => "succession.experience";

    public override LocalText Title { get; } = new("これまでの経験を、ひとことより長く書く", "More than a word on experience");

    public override LocalText Source { get; } = new(
        "事業承継の実務（譲る人は、相手の歩みを知りたい）",
        "Practice of business succession: owners want to know whom they talk to");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<SuccessorDetails>().Experience is { } text && text.Trim().Length < Shortest)
        {
            yield return Find(
                "details.experience",
                new("経験の説明が短すぎて、譲る人にあなたのことが伝わりません。", "It is too short to tell owners who you are."),
                new("していた仕事と年数を書くことをおすすめします。引き継ぎたい仕事の経験がなくてもかまいません。", "We suggest saying what you have worked as and for how long. It need not be the same trade."));
        }
    }
}

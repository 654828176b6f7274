using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>A fixed term is of three years at most; of five for experts and for people of sixty or over.</summary>
public sealed class TermLengthRule : Rule
{
    private const int Years = 3;
    private const int ExpertYears = 5;

    public override string Id => "jobs.termLength";

    public override LocalText Title { get; } = new("契約の期間は3年まで（専門職と60歳以上は5年まで）", "A fixed term of three years at most, five for experts and people of sixty or over");

    public override LocalText Source { get; } = new("労働基準法 第14条（契約期間等）", "Labour Standards Act, Art. 14 (terms of contract)");

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<OpeningDetails>().Term is not { Indefinite: false, Until: { } until } || until <= draft.Today.AddYears(Years))
            yield break;
        yield return until > draft.Today.AddYears(ExpertYears)
            ? Find("details.term.until", new($"契約の期間が{ExpertYears}年を超えています。", $"The term is longer than {ExpertYears} years."), new("期間を短くするか、「期間の定めなし」を選んでください。", "Make it shorter, or choose \"No fixed term\"."))
            : Warn("details.term.until", new($"契約の期間が{Years}年を超えています。", $"The term is longer than {Years} years."), new($"{Years}年を超えられるのは、高度な専門職と60歳以上の方だけです。ほかの方には短くしてください。", "Only experts and people of sixty or over may have longer terms."));
    }
}

using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Overtime keeps to the limits of the law: 45 hours a month as a rule, never 100.</summary>
public sealed class OvertimeRule : Rule
{
    private const int Usual = 45;
    private const int Never = 100;

    public override string Id => "jobs.overtime";

    public override LocalText Title { get; } = new("残業は原則として月45時間まで、どんなときも月100時間未満", "Overtime of 45 hours a month as a rule, and always under 100");

    public override LocalText Source { get; } = new("労働基準法 第36条（時間外労働の上限）", "Labour Standards Act, Art. 36 (limits of overtime)");

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<OpeningDetails>().Hours?.OvertimeHoursPerMonth is not { } given || given <= Usual)
            yield break;
        yield return given >= Never
            ? Find("details.hours.overtimeHoursPerMonth", new($"残業が月{given:0.#}時間では、法令の上限を超えています。", $"{given:0.#} hours of overtime a month are beyond the law's limit."), new($"{Usual}時間以内にしてください。", $"Make it {Usual} hours or less."), Usual)
            : Warn("details.hours.overtimeHoursPerMonth", new($"残業の平均が、原則の月{Usual}時間を超えています。", $"The average overtime is above the usual limit of {Usual} hours a month."), new("特別な事情があるなら、紹介の文に書いてください。", "If there is a special reason, say so in the introduction."));
    }
}

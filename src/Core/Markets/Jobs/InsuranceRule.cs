using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Everyone employed is covered by workers' compensation; from 20 hours a week also by employment insurance.</summary>
public sealed class InsuranceRule : Rule
{
    private const decimal EmploymentFrom = 20;

    public override string Id => "jobs.insurance";

    public override LocalText Title { get; } = new("労災保険はだれにでも、雇用保険は週20時間から", "Workers' compensation for everyone, employment insurance from 20 hours a week");

    public override LocalText Source { get; } = new(
        "労働者災害補償保険法 第3条、雇用保険法 第5条・第6条",
        "Workers' Accident Compensation Insurance Act, Art. 3; Employment Insurance Act, Art. 5 and 6");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        var details = draft.Details<OpeningDetails>();
        if (details.Insurances.Count == 0)
            yield break;
        var missing = new List<Insurance>();
        if (!details.Insurances.Contains(Insurance.WorkersComp))
            missing.Add(Insurance.WorkersComp);
        if (!details.Insurances.Contains(Insurance.Employment) && PayRate.WeeklyHours(details) >= EmploymentFrom)
            missing.Add(Insurance.Employment);
        if (missing.Count == 0)
            yield break;

        var names = missing.ConvertAll(x => draft.Side.Schema.Find("details.insurances")!.LabelOf(Words<Insurance>.Of(x))!);
        yield return Find(
            "details.insurances",
            new($"{string.Join("と", names.Select(x => x.Ja))}が選ばれていません。", $"{string.Join(" and ", names.Select(x => x.En))} are not chosen."),
            new("この働き方では入ることになります。確かめて、選んでください。", "This employment is covered. Please check, and choose them."),
            new JsonArray([.. details.Insurances.Concat(missing).Order().Select(x => (JsonNode)Words<Insurance>.Of(x))]));
    }
}

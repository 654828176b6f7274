namespace SetagayaPort.Web.Features.Markets;

/// <summary>What stands out on the page of each kind, and in which order the law wants its items read.</summary>
internal sealed record ListingLayout(IReadOnlyList<string> Big, IReadOnlyList<string>? Panel = null, IReadOnlyList<string>? Sheet = null)
{
    private static readonly Dictionary<string, ListingLayout> ByKind = new(StringComparer.Ordinal)
    {
        // 職業安定法 第5条の3: 業務, 期間, 試用, 場所, 時間, 賃金, 保険, 雇用者, 受動喫煙.
        ["jobs.opening"] = new(
            ["wage", "employmentType", "workDays"],
            ["wage", "employmentType", "workDays", "hours", "occupationTitle", "remote"],
            [
                "occupation", "occupationTitle", "duties", "dutiesChangeScope", "employmentType", "headcount", "term", "trialPeriodMonths",
                "workplace", "workplaceChangeScope", "remote", "hours", "workDays", "daysOff", "wage", "insurances",
                "employerName", "employerAddress", "employerContact", "smoking",
            ]),
        ["jobs.seeker"] = new(["occupations", "wage", "workDays"]),
        ["succession.business"] = new(["sales", "employees"]),
        ["succession.successor"] = new(["industries", "budget", "timing"]),
        // フリーランス法 第12条: 業務, 場所と期間, 報酬, 契約の終わり, 募集者.
        ["freelance.assignment"] = new(
            ["fee", "category", "place"],
            ["fee", "category", "place", "hoursPerWeek", "start", "end"],
            ["deliverable", "place", "start", "end", "hoursPerWeek", "fee", "paymentDueDays", "inspectionDays", "clientName", "clientAddress", "clientContact"]),
        ["freelance.freelancer"] = new(["categories", "rate", "place"]),
        ["shops.premises"] = new(["rent", "areaSqm", "fitOut"]),
        ["shops.wish"] = new(["trade", "areaSqm", "rentMax"]),
        ["collaboration.challenge"] = new(["theme", "deadline"]),
        ["collaboration.capability"] = new(["themes", "capacity"]),
    };

    private static readonly ListingLayout Plain = new([]);

    public static ListingLayout Of(string kind) => ByKind.GetValueOrDefault(kind, Plain);
}

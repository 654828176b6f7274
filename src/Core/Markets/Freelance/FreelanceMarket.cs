using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Organisations with a piece of work to give, and the people with the skills for it.</summary>
public sealed class FreelanceMarket(ReferenceData reference) : Market
{
    public const string Word = "freelance";

    internal const string ContactRule = "freelance.contact";

    /// <summary>The label set of on site and remote; "place" is the one of stations and areas.</summary>
    internal const string WorkPlaces = "workPlaces";

    public override string Id => Word;

    public override LocalText Name { get; } = new("副業・専門人材", "Side jobs and specialists");

    public override LocalText Lead { get; } = new(
        "経験や技術を、区内の店や会社へ。短い依頼も、副業も、プロボノも。",
        "Skills and experience for the shops and firms of the ward: short commissions, side jobs, pro bono.");

    public override IReadOnlyList<ListingKind> Sides { get; } = [new AssignmentKind(reference), new FreelancerKind(reference)];

    public override IReadOnlyList<MarketModel> Models { get; } = [FreelanceModel.Create()];

    protected override IReadOnlyDictionary<string, LocalText> Topics { get; } = new Dictionary<string, LocalText>(StringComparer.Ordinal)
    {
        ["category"] = new("分野", "field"),
        ["hourlyFee"] = new("1時間あたりの報酬", "fee per hour"),
        ["monthlyFee"] = new("1か月の報酬", "fee per month"),
        ["feePerHour"] = new("1時間の報酬", "fee per hour"),
        ["feePerDay"] = new("1日の報酬", "fee per day"),
        ["feePerMonth"] = new("1か月の報酬", "fee per month"),
        ["feePerProject"] = new("1件の報酬", "fee per project"),
        ["proBono"] = new("プロボノ", "pro bono work"),
        ["place"] = new("仕事をする場所", "place of work"),
        ["reach"] = new("行ける場所", "places within reach"),
        ["area"] = new("地域", "area"),
        ["hoursPerWeek"] = new("かけられる時間", "time"),
        ["weeklyHours"] = new("週の時間", "weekly hours"),
        ["start"] = new("始める時期", "start"),
        ["skills"] = new("経験・資格", "skills"),
        ["preferredSkills"] = new("経験・資格（歓迎）", "welcome skills"),
        ["text"] = new("文章", "text"),
    };

    public override LocalText? Label(string set, string code) => (set, code) switch
    {
        (WorkPlaces, _) => Words<WorkPlace>.TryParse(code, out var place) ? Choices<WorkPlace>.Label(place) : null,
        ("place", _) when code == Words<WorkPlace>.Of(WorkPlace.Remote) => Choices<WorkPlace>.Label(WorkPlace.Remote),
        ("proBono", Profile.Yes) => new("報酬なしで引き受ける", "without a fee"),
        _ => base.Label(set, code),
    };

    /// <summary>On site, remote or both.</summary>
    internal static IEnumerable<string> Places(WorkPlace? place) => place switch
    {
        null => [],
        WorkPlace.Either => [Words<WorkPlace>.Of(WorkPlace.Onsite), Words<WorkPlace>.Of(WorkPlace.Remote)],
        { } one => [Words<WorkPlace>.Of(one)],
    };

    /// <summary>The areas where work on site can meet, and one more word for work that needs no place.</summary>
    internal static IEnumerable<string?> Reach(WorkPlace? place, IEnumerable<string?> areas) => place switch
    {
        WorkPlace.Onsite => areas,
        WorkPlace.Remote => [Words<WorkPlace>.Of(WorkPlace.Remote)],
        WorkPlace.Either => [.. areas, Words<WorkPlace>.Of(WorkPlace.Remote)],
        _ => [],
    };
}

using Microsoft.Extensions.Options;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Employers of the ward and the people who would work for them.</summary>
public sealed class JobsMarket(ReferenceData reference, IOptions<MinimumWage> minimum) : Market
{
    public const string Word = "jobs";

    internal const string ContactRule = "jobs.contact";

    public override string Id => Word;

    public override LocalText Name { get; } = new("しごと", "Jobs");

    public override LocalText Lead { get; } = new(
        "近くで働きたい人と、人手のほしい店や会社を。年齢やブランクを気にせずに探せます。",
        "People who would like to work nearby meet shops and firms that need hands, whatever their age or break.");

    /// <summary>職業紹介 is any good office between an employer and a seeker (職業安定法 第4条).</summary>
    public override bool BrokeringNeedsPlacementLicence => true;

    public override IReadOnlyList<ListingKind> Sides { get; } = [new OpeningKind(reference, minimum.Value), new SeekerKind(reference)];

    public override IReadOnlyList<MarketModel> Models { get; } = [JobsModel.Create()];

    protected override IReadOnlyDictionary<string, LocalText> Topics { get; } = new Dictionary<string, LocalText>(StringComparer.Ordinal)
    {
        ["occupation"] = new("職業", "occupation"),
        ["employment"] = new("雇い方", "type of employment"),
        ["hourlyPay"] = new("1時間あたりの賃金", "pay per hour"),
        ["monthlyPay"] = new("1か月の賃金", "pay per month"),
        ["hourlyWage"] = new("時給", "hourly pay"),
        ["dailyWage"] = new("日給", "daily pay"),
        ["monthlyWage"] = new("月給", "monthly pay"),
        ["yearlyWage"] = new("年俸", "yearly pay"),
        ["area"] = new("地域", "area"),
        ["reach"] = new("通える場所", "places within reach"),
        ["commute"] = new("通勤", "way to work"),
        ["remote"] = new("在宅での仕事", "work from home"),
        ["days"] = new("曜日", "days"),
        ["hours"] = new("時間帯", "hours"),
        ["start"] = new("始める時期", "start"),
        ["skills"] = new("経験・資格", "skills"),
        ["preferredSkills"] = new("経験・資格（歓迎）", "welcome skills"),
        ["welcome"] = new("配慮", "considerations"),
        ["languages"] = new("言葉", "languages"),
        ["text"] = new("文章", "text"),
    };

    public override LocalText? Label(string set, string code) => (set, code) switch
    {
        ("languages", _) => LanguageWords.Label(code),
        ("place", Commutes.Anywhere) => new("在宅", "home"),
        _ => base.Label(set, code),
    };
}

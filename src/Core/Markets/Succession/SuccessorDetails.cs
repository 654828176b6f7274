using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>A person or company that would take a business over.</summary>
public sealed record SuccessorDetails
{
    public enum PartyKind
    {
        [Label("個人", "Person")] Person,
        [Label("会社", "Company")] Company,
    }

    [Section("あなたについて", "About you")]
    [Label("どなたが引き継ぎますか", "Who would take it over")]
    [Required, Facet]
    public PartyKind? Party { get; init; }

    [Label("これまでの経験", "Experience")]
    [Help("していた仕事、店や人を任された経験など。引き継ぎたい仕事の経験がなくてもかまいません。", "What you have worked as, and whether you have run a shop or led people. Experience in the trade is not necessary.")]
    [LongText]
    [Required]
    public string? Experience { get; init; }

    [Label("資格・免許", "Licences")]
    [Help("例：調理師、薬剤師、電気工事士、普通自動車免許", "Such as cook, pharmacist, electrician, driving licence.")]
    public IReadOnlyList<string> Licences { get; init; } = [];

    [Section("引き継ぎたい事業", "The business you look for")]
    [Label("希望の業種", "Industries")]
    [Required, Facet]
    [Vocabulary("industries")]
    public IReadOnlyList<string> Industries { get; init; } = [];

    [Label("希望の地域", "Areas")]
    [Required, Facet]
    [Vocabulary("areas")]
    public IReadOnlyList<string> Areas { get; init; } = [];

    [Section("予算と時期", "Budget and time")]
    [Label("用意できる予算", "Budget")]
    [Help("自分のお金と、借りられる見込みの合計です。1,000万円なら 1000 と書きます。", "Your own money and what you expect to borrow, in ten thousand yen: 1000 for ¥10 million.")]
    [Unit("万円", "× ¥10,000")]
    [Bounds(0, 1_000_000)]
    [Required, Facet]
    public int? Budget { get; init; }

    [Label("引き継ぎたい時期", "When")]
    [Required, Facet]
    public Timing? Timing { get; init; }

    [Label("体験から始めたい", "I would like to begin with a trial")]
    [Help("見学、一日店長、短い期間の勤務など。", "Such as a visit, a day as shopkeeper, or a short time of work.")]
    [Facet]
    public bool TrialWanted { get; init; }
}

using SetagayaPort.Core.Language;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets;

/// <summary>A market is a folder with two sides that look for each other.</summary>
public abstract class Market
{
    /// <summary>The market's word in the contract, such as <c>jobs</c>.</summary>
    public abstract string Id { get; }

    public abstract LocalText Name { get; }

    /// <summary>One sentence under the name.</summary>
    public abstract LocalText Lead { get; }

    /// <summary>The two sides: the offer first, then the wish.</summary>
    public abstract IReadOnlyList<ListingKind> Sides { get; }

    /// <summary>Whether bringing two of its sides together is placement, which needs a status under law; asking each other never does.</summary>
    public virtual bool BrokeringNeedsPlacementLicence => false;

    /// <summary>Who may fit whom: the market's own pair of sides, and pairs across markets that it brings.</summary>
    public abstract IReadOnlyList<MarketModel> Models { get; }

    /// <summary>Ways in that many look for, shown above its lists.</summary>
    public virtual IReadOnlyList<MarketDoor> Doors => [];

    /// <summary>The matters that its criteria speak of; lower case in English, as they stand inside a sentence.</summary>
    protected virtual IReadOnlyDictionary<string, LocalText> Topics { get; } = new Dictionary<string, LocalText>(StringComparer.Ordinal);

    /// <summary>
    /// What reasons call a code: set <c>topic</c> for what a criterion is about, <c>place</c> for stations and areas,
    /// <c>skills</c> for skills and licences, otherwise the JSON name of a field of either side whose options have the code. Null when nobody has a name for it.
    /// </summary>
    public virtual LocalText? Label(string set, string code) => set switch
    {
        "topic" => Topics.GetValueOrDefault(code),
        "place" => Place(code),
        "skills" => SkillWords.Label(code),
        _ => Sides.SelectMany(x => x.Schema.Leaves.Concat(x.Common.Leaves))
                .Where(x => x.Name == set)
                .Select(x => x.LabelOf(code))
                .FirstOrDefault(x => x is not null)
            ?? YesOrNo(code),
    };

    private LocalText? Place(string code) =>
        Label("station", code) is { } station ? new($"{station.Ja}駅", $"{station.En} station") : Label("area", code);

    private static LocalText? YesOrNo(string code) => code switch
    {
        Profile.Yes => new("はい", "yes"),
        Profile.No => new("いいえ", "no"),
        _ => null,
    };
}

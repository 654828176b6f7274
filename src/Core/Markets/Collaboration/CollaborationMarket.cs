using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Organizations;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Challenges of the town, and what businesses, universities, groups and people can bring to them.</summary>
public sealed class CollaborationMarket(ReferenceData reference) : Market
{
    public const string Word = "collaboration";

    public override string Id => Word;

    public override LocalText Name { get; } = new("協業", "Collaboration");

    public override LocalText Lead { get; } = new(
        "困りごとや挑戦に、技術や知恵をもつ人が加わります。会社も、大学も、商店街も、個人も。",
        "Skills and ideas join a challenge: from companies, universities, shopping streets and individuals.");

    public override IReadOnlyList<ListingKind> Sides { get; } = [new ChallengeKind(reference), new CapabilityKind(reference)];

    public override IReadOnlyList<MarketModel> Models { get; } = [CollaborationModel.Create()];

    public override IReadOnlyList<MarketDoor> Doors { get; } =
    [
        new(new("援農を手伝う", "Help on a farm"), new("畑の人手を探している課題", "Challenges of farms that need a hand"),
            $"?side={ChallengeKind.Word}&f.theme={Words<Theme>.Of(Theme.Agriculture)}&f.supportKinds={Words<SupportKind>.Of(SupportKind.Volunteer)}"),
        new(new("大学と組みたい課題", "Challenges for universities"), new("大学・研究機関の研究や技術を探している課題", "Challenges that look for research and technology"),
            $"?side={ChallengeKind.Word}&f.partnerKinds={Words<PartnerKind>.Of(PartnerKind.University)}"),
        new(new("大学のシーズ", "Research of universities"), new("大学・研究機関がもつ研究や技術", "What universities can bring"),
            $"?side={CapabilityKind.Word}&organizationKind={Words<OrganizationKind>.Of(OrganizationKind.University)}"),
        new(new("終わった活動", "Finished projects"), new("課題がどうなったか", "What came of challenges"), "/projects"),
    ];

    protected override IReadOnlyDictionary<string, LocalText> Topics { get; } = new Dictionary<string, LocalText>(StringComparer.Ordinal)
    {
        ["theme"] = new("テーマ", "theme"),
        ["partner"] = new("組みたい相手", "partners"),
        ["support"] = new("応援", "support"),
        ["skills"] = new("技術・経験", "skills"),
        ["place"] = new("場所", "place"),
        ["text"] = new("文章", "text"),
    };
}

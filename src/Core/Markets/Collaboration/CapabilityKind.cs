using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Moves;
using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Core.Organizations;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>What someone can bring to a collaboration.</summary>
public sealed class CapabilityKind(ReferenceData reference) : ListingKind(typeof(CapabilityDetails), reference)
{
    public const string Word = "capability";

    public override string MarketId => CollaborationMarket.Word;

    public override string Id => Word;

    public override LocalText Name { get; } = new("技術・強み", "Capability");

    public override LocalText Invitation { get; } = new("できることを載せる", "Say what you can do");

    protected override IReadOnlyList<Rule> Rules { get; } = [.. CollaborationRules.Both("details.offer"), new EvidenceRule()];

    public override LocalText? KeyFact(Listing listing)
    {
        LocalText[] themes = [.. listing.DetailsAs<CapabilityDetails>().Themes.Take(2).Select(Choices<Theme>.Label)];
        return themes.Length == 0 ? null : new(string.Join("、", themes.Select(x => x.Ja)), string.Join(", ", themes.Select(x => x.En)));
    }

    public override IReadOnlyList<FieldMove> Moves { get; } =
    [
        new("details.themes", MoveWay.Add), new("details.supportKinds", MoveWay.Add),
    ];

    protected override IEnumerable<string?> Texts(Listing listing)
    {
        var details = listing.DetailsAs<CapabilityDetails>();
        return [details.Offer, details.TrackRecord, .. details.Technologies];
    }

    protected override Profile Describe(Listing listing, Profile profile)
    {
        var details = listing.DetailsAs<CapabilityDetails>();
        return profile
            .AddSet("themes", details.Themes.Select(Words<Theme>.Of))
            .AddSet("partnerKind", Words<PartnerKind>.Of(PartnerKindOf(listing)))
            .AddSet("supportKinds", details.SupportKinds.Select(Words<SupportKind>.Of))
            .AddSet("skills", SkillWords.Of([.. listing.Skills, .. details.Technologies]))
            .AddPlaces("place", Places.Of(listing, Reference, IsNoName(listing)) is { } place ? [place] : []);
    }

    /// <summary>A member without an organisation counts as a person.</summary>
    private static PartnerKind PartnerKindOf(Listing listing) => (listing.OrganizationId, listing.Organization?.Kind) switch
    {
        (null, _) => PartnerKind.Person,
        (_, OrganizationKind.Business) => PartnerKind.Business,
        (_, OrganizationKind.Npo) => PartnerKind.Npo,
        (_, OrganizationKind.University) => PartnerKind.University,
        (_, OrganizationKind.ShoppingStreet) => PartnerKind.ShoppingStreet,
        (_, OrganizationKind.Farm) => PartnerKind.Farm,
        (_, OrganizationKind.Public) => PartnerKind.Public,
        var (id, kind) => throw new InvalidOperationException($"Listing {listing.Id}: organisation {id} is of kind {kind}, or was not loaded with it."),
    };
}

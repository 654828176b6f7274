using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Moves;
using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets;

/// <summary>One side of a market: its fields, its rules, what it looks like to the matching.</summary>
public abstract class ListingKind
{
    private readonly DetailsSchema common;

    protected ListingKind(Type details, ReferenceData reference)
    {
        Details = details;
        Schema = DetailsSchema.Of(details, reference, "details.");
        common = DetailsSchema.Of(typeof(ListingFields), reference, "");
        Reference = reference;
    }

    /// <summary>The word of the market it belongs to, such as <c>jobs</c>.</summary>
    public abstract string MarketId { get; }

    /// <summary>The side's word in the contract, such as <c>opening</c>.</summary>
    public abstract string Id { get; }

    /// <summary>What people call one listing of this side, such as 求人.</summary>
    public abstract LocalText Name { get; }

    /// <summary>Invitation to write one, such as 求人を出す.</summary>
    public abstract LocalText Invitation { get; }

    /// <summary>Record of the side's own fields.</summary>
    public Type Details { get; }

    public DetailsSchema Schema { get; }

    /// <summary>The fields that every listing has.</summary>
    public DetailsSchema Common => common;

    protected ReferenceData Reference { get; }

    /// <summary>The common or own field of a path; null when it has none of that name.</summary>
    public FieldSpec? FieldOf(string path) => Schema.Find(path) ?? common.Find(path);

    protected virtual IReadOnlyList<Rule> Rules => [];

    /// <summary>The side's own texts, compared besides the common ones.</summary>
    protected virtual IEnumerable<string?> Texts(Listing listing) => [];

    /// <summary>Adds what the side wants and offers to a listing's profile.</summary>
    protected abstract Profile Describe(Listing listing, Profile profile);

    /// <summary>Whether others may not learn owner and organisation before disclosure.</summary>
    public virtual bool IsNoName(Listing listing) => false;

    /// <summary>Whether its owner discloses stage by stage, so that consent alone does not yet tell the name.</summary>
    public virtual bool Discloses => false;

    /// <summary>Whether whoever publishes it has to state the terms in writing when giving the work.</summary>
    public virtual bool IssuesTerms => false;

    /// <summary>Whether others learn no place finer than the area.</summary>
    public virtual bool HidesPlace(Listing listing) => Discloses;

    /// <summary>Whether people may ask questions on its listings, which all who read them may read once answered.</summary>
    public virtual bool TakesQuestions => false;

    /// <summary>Whether its listings are projects that people support, with roles, updates and an outcome.</summary>
    public virtual bool IsProject => false;
    /// <summary>Whether others learn the area, the town and the station, but no point on the map, which is as good as an address.</summary>
    public virtual bool HidesPosition(Listing listing) => HidesPlace(listing);

    /// <summary>Why its form begins with showing it to nobody; null where it begins open.</summary>
    public virtual LocalText? HidesAtFirst => null;

    /// <summary>Whether what it offers can be looked at, by arrangement, once both sides have said yes.</summary>
    public virtual bool OffersViewings => false;

    /// <summary>Whether it leads to a lease, which only a licensed agent may broker.</summary>
    public virtual bool NeedsAgent => false;

    /// <summary>Where whoever comes to look would go; told to one person at a time, and only by its owner. Null when it is not written.</summary>
    public virtual string? VisitAddress(Listing listing) => null;

    /// <summary>After how many months without any activity of its owner a listing lapses; null where only its last day counts.</summary>
    public virtual int? LapsesAfterMonths => null;

    /// <summary>The sheet that its listings can be printed as; null for kinds without one.</summary>
    public virtual ListingSheet? Sheet => null;

    /// <summary>The grades in which others say their interest in one of its listings; none where a request is simply a wish to talk.</summary>
    public virtual IReadOnlyList<Interest> Interests => [];

    /// <summary>The field of the details that says when the content was last checked; null where no law asks for it.</summary>
    public virtual string? AsOfField => null;

    /// <summary>The day after which a listing would offer what is over, such as the end of its contract.</summary>
    public virtual DateOnly? NoLaterThan(Listing listing) => null;

    /// <summary>The one fact shown on a card, such as 時給 1,300円から; null when there is none yet.</summary>
    public abstract LocalText? KeyFact(Listing listing);

    /// <summary>How large it is, for kinds that are asked for by their size, such as 33.5㎡（約10.1坪）.</summary>
    public virtual LocalText? SizeFact(Listing listing) => null;

    /// <summary>What can be reckoned from a field and is said below it on the listing's page; null where nothing is.</summary>
    public virtual LocalText? Remark(string path, Listing listing) => null;

    /// <summary>What its owner could change to be reached by more; what the matching advises is found among these.</summary>
    public virtual IReadOnlyList<FieldMove> Moves => [];

    /// <summary>The listing as the matching engine sees it.</summary>
    public Profile ToProfile(Listing listing) => ToProfile(listing, ProfileTerms.Of(listing, Texts(listing)));

    /// <summary>A changed copy of a listing as the engine would see it; texts that stayed the same are not analysed again.</summary>
    public Profile ToProfile(Listing changed, Listing listing, Profile profile) =>
        ProfileTerms.Texts(changed, Texts(changed)).SequenceEqual(ProfileTerms.Texts(listing, Texts(listing)), StringComparer.Ordinal)
            ? ToProfile(changed, profile.Terms)
            : ToProfile(changed);

    private Profile ToProfile(Listing listing, IReadOnlyList<string> terms) => Describe(listing, new Profile
    {
        Id = listing.Id,
        Owner = listing.OwnerId,
        Organization = listing.OrganizationId,
        Side = listing.Kind,
        Terms = terms,
    });

    /// <summary>Every rule that its listings are held to, the needed fields first.</summary>
    public IReadOnlyList<RuleEntry> RuleBook =>
    [
        .. RequiredRule.Entries(common.Fields.Concat(Schema.Fields)),
        .. Rules.Select(x => new RuleEntry(x.Id, x.Title, x.Severity, x.Source)),
    ];

    public Interest? InterestOf(InterestGrade? grade) => Interests.FirstOrDefault(x => x.Grade == grade);

    /// <summary>What stands in the way of publishing, and what could be better.</summary>
    public IReadOnlyList<Finding> Check(Listing listing, DateOnly today)
    {
        var input = listing.ToInput();
        var draft = new Draft(listing, this, today);
        return
        [
            .. RequiredRule.Check(common.Fields, input),
            .. RequiredRule.Check(Schema.Fields, input["details"] as JsonObject ?? []),
            .. Rules.SelectMany(x => x.Check(draft)),
        ];
    }
}

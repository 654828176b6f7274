using SetagayaPort.Core.Introductions;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>
/// The consent of three to taking over furnished premises (居抜き): the premises' side writes, owner, leaving tenant and newcomer
/// consent to the same version. A new version withdraws every consent, and once all three stand nothing changes any more. Every
/// change is a guarded method that says whether it was possible; nobody's word counts for somebody else.
/// </summary>
public sealed class FitOutBoard
{
    public Guid IntroductionId { get; private init; }

    public Introduction Introduction { get; private init; } = null!;

    public Guid PremisesListingId { get; private init; }

    public Listing PremisesListing { get; private init; } = null!;

    public int Version { get; private set; } = 1;

    /// <summary>Whether the premises' side is the owner or the leaving tenant.</summary>
    public FitOutRole PremisesRole { get; private set; }

    public Guid BegunById { get; private init; }

    public DateTimeOffset BegunAt { get; private init; }

    /// <summary>Who joined for the newcomer's side.</summary>
    public Guid? NewcomerJoinedById { get; private set; }

    public DateTimeOffset? NewcomerJoinedAt { get; private set; }

    public DateTimeOffset? AgreedAt { get; private set; }

    public List<FitOutVersion> Versions { get; } = [];

    public List<FitOutInvitation> Invitations { get; } = [];

    public List<FitOutConsent> Consents { get; } = [];

    public bool IsAgreed => AgreedAt is not null;

    public FitOutVersion? Newest => Versions.MaxBy(x => x.Number);

    public int Number => Newest?.Number ?? 0;

    /// <summary>Who is asked, or takes part, beside the two sides of the introduction.</summary>
    public FitOutInvitation? Third => Invitations.SingleOrDefault(x => x.IsOpen);

    public FitOutRole ThirdRole => PremisesRole == FitOutRole.Owner ? FitOutRole.Tenant : FitOutRole.Owner;

    /// <summary>Null where the role is not one of the premises' side.</summary>
    internal static FitOutBoard? Begin(Guid introduction, Guid premises, FitOutRole role, Guid by, DateTimeOffset now) => role == FitOutRole.Newcomer ? null : new()
    {
        IntroductionId = introduction,
        PremisesListingId = premises,
        PremisesRole = role,
        BegunById = by,
        BegunAt = now,
    };

    /// <summary>In which role an account takes part; null for nobody, and for whoever stands on two sides.</summary>
    public FitOutRole? RoleOf(Guid account, FitOutParties parties)
    {
        FitOutRole?[] roles =
        [
            parties.Premises.Contains(account) ? PremisesRole : null,
            parties.Newcomer.Contains(account) ? FitOutRole.Newcomer : null,
            Third is { State: InvitationState.Joined } third && third.AccountId == account ? ThirdRole : null,
        ];
        return roles.Count(x => x is not null) == 1 ? roles.First(x => x is not null) : null;
    }

    public bool HasJoined(FitOutRole role) =>
        role == PremisesRole || (role == FitOutRole.Newcomer ? NewcomerJoinedAt is not null : Third is { State: InvitationState.Joined });

    /// <summary>The consent of a role to the newest version, unless it was withdrawn.</summary>
    public FitOutConsent? Standing(FitOutRole role)
    {
        var through = role == ThirdRole ? Third?.Id : null;
        var last = Consents.Where(x => x.Role == role && x.Number == Number && x.InvitationId == through).MaxBy(x => x.Ordinal);
        return last is { Given: true } && HasJoined(role) ? last : null;
    }

    /// <summary>A slip at the beginning can be mended until somebody else is drawn in.</summary>
    internal bool ChangeRole(FitOutRole role)
    {
        if (IsAgreed || role == FitOutRole.Newcomer || Third is not null || Consents.Count > 0)
            return false;
        PremisesRole = role;
        return Moved();
    }

    /// <summary>Another version; with it every consent is withdrawn.</summary>
    /// <param name="content">The text.</param>
    /// <param name="read">The version on which it builds; 0 for the first.</param>
    /// <param name="by">Who wrote it.</param>
    /// <param name="now">The present.</param>
    internal bool Write(FitOutText content, int read, Guid by, DateTimeOffset now)
    {
        if (IsAgreed || read != Number)
            return false;
        Versions.Add(new FitOutVersion { IntroductionId = IntroductionId, Number = Number + 1, Content = content, WrittenById = by, WrittenAt = now });
        return Moved();
    }

    /// <summary>Asks a member who stands on neither side; or takes in somebody offline, for whom there is nothing to press.</summary>
    internal bool Invite(Guid id, Guid? account, string? offlineName, Guid by, FitOutParties parties, DateTimeOffset now)
    {
        if (IsAgreed || Third is not null || (account is null) == (offlineName is null) || account == by || (account is { } asked && parties.Have(asked)))
            return false;
        Invitations.Add(new FitOutInvitation
        {
            Id = id,
            IntroductionId = IntroductionId,
            AccountId = account,
            Name = offlineName,
            State = account is null ? InvitationState.Joined : InvitationState.Invited,
            InvitedById = by,
            InvitedAt = now,
        });
        return Moved();
    }

    internal bool Answer(Guid account, bool join, FitOutParties parties, DateTimeOffset now)
    {
        if (IsAgreed || Third is not { State: InvitationState.Invited } third || third.AccountId != account || (join && parties.Have(account)))
            return false;
        (third.State, third.AnsweredAt) = (join ? InvitationState.Joined : InvitationState.Declined, now);
        return Moved();
    }

    /// <summary>The newcomer's side lets the third party know its name.</summary>
    internal bool Join(Guid account, FitOutParties parties, DateTimeOffset now)
    {
        if (IsAgreed || NewcomerJoinedAt is not null || RoleOf(account, parties) != FitOutRole.Newcomer)
            return false;
        (NewcomerJoinedById, NewcomerJoinedAt) = (account, now);
        return Moved();
    }

    /// <summary>The third party leaves or is removed, and its consent goes with it.</summary>
    internal bool Remove(DateTimeOffset now)
    {
        if (IsAgreed || Third is not { } third)
            return false;
        (third.State, third.EndedAt) = (InvitationState.Removed, now);
        return Moved();
    }

    /// <summary>Consent to the newest version, or its withdrawal; by whoever holds the role, or said to a coordinator who holds none.</summary>
    internal bool Say(FitOutWord word, FitOutParties parties)
    {
        if (IsAgreed || Newest is not { Content.IsComplete: true } newest || newest.Number != word.Number || Speaker(word, parties) is not { } role || !HasJoined(role)
            || Standing(role) is null != word.Given || (word is { Given: true, AccountId: { } person } && Consented(person)))
            return false;
        Consents.Add(Record(word, role, newest));
        if (Enum.GetValues<FitOutRole>().All(x => Standing(x) is not null))
            AgreedAt = word.At;
        return Moved();
    }

    private FitOutRole? Speaker(FitOutWord word, FitOutParties parties)
    {
        if (word.By is not { By: var coordinator })
            return word.AccountId is { } account ? RoleOf(account, parties) : null;
        if (!coordinator.IsCoordinator || parties.Have(coordinator.Id) || Third?.AccountId == coordinator.Id)
            return null;
        return word.For == ThirdRole
            ? Third is { IsOffline: true } && word.AccountId is null ? ThirdRole : null
            : word.AccountId is { } person && parties.Offline.Contains(person) && RoleOf(person, parties) == word.For ? word.For : null;
    }

    /// <summary>Whether the same person has already consented in another role.</summary>
    private bool Consented(Guid person) => Enum.GetValues<FitOutRole>().Any(x => Standing(x)?.AccountId == person);

    private FitOutConsent Record(FitOutWord word, FitOutRole role, FitOutVersion version) => new()
    {
        IntroductionId = IntroductionId,
        Ordinal = Consents.Count + 1,
        Number = version.Number,
        Role = role,
        Given = word.Given,
        InvitationId = role == ThirdRole ? Third!.Id : null,
        AccountId = word.AccountId,
        Name = word.Name,
        At = word.At,
        Text = version.Content.Read(version.Number, word.Language),
        Language = word.Language,
        RecordedById = word.By?.By.Id,
        Way = word.By?.Said.Way,
        SaidOn = word.By?.Said.On,
        Note = string.IsNullOrWhiteSpace(word.By?.Said.Note) ? null : word.By.Said.Note.Trim(),
    };

    private bool Moved()
    {
        Version++;
        return true;
    }
}

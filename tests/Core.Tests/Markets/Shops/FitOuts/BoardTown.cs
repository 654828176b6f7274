using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Markets.Shops.FitOuts;

namespace SetagayaPort.Core.Tests.Markets.Shops.FitOuts;

/// <summary>A board and the people around it, with everything that can be tried.</summary>
internal sealed class BoardTown
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 9, 0, 0, TimeSpan.Zero);
    private static readonly FitOutText Whole = new()
    {
        Fixtures = "カウンター、棚3つ",
        FixturesFee = 300_000,
        Restoration = "新しい借り手が引き継ぐ",
        LeasedItems = "なし",
        OldLeaseEnds = new DateOnly(2027, 3, 31),
        NewLeaseBegins = new DateOnly(2027, 4, 1),
        Deposit = "所有者が返す",
    };

    private static readonly Guid Owner = Guid.CreateVersion7(), Staff = Guid.CreateVersion7(), Newcomer = Guid.CreateVersion7(), Other = Guid.CreateVersion7(),
        OnBothSides = Guid.CreateVersion7(), Member = Guid.CreateVersion7(), Coordinator = Guid.CreateVersion7(), CoordinatingStaff = Guid.CreateVersion7();

    private readonly HashSet<Guid> newcomers = [Newcomer, OnBothSides];

    public BoardTown(FitOutRole premises, bool offline)
    {
        Board = FitOutBoard.Begin(Guid.CreateVersion7(), Guid.CreateVersion7(), premises, Owner, Now)!;
        Parties = new FitOutParties(new HashSet<Guid> { Owner, Staff, OnBothSides, CoordinatingStaff }, newcomers, offline ? new HashSet<Guid> { Owner, Newcomer } : []);
    }

    public static Guid Third { get; } = Guid.CreateVersion7();

    /// <summary>What leads on the way.</summary>
    public static string[] Usual { get; } =
        ["write whole", "invite the third", "the third joins", "the newcomer joins", "the premises consent", "the newcomer consents", "the third consents", "take in somebody offline", "record the third", "record the premises", "record the newcomer"];

    public static IReadOnlyDictionary<string, Func<BoardTown, bool>> Moves { get; } = new Dictionary<string, Func<BoardTown, bool>>(StringComparer.Ordinal)
    {
        ["write whole"] = x => x.Board.Number == 0 && x.Write(Whole),
        ["write another"] = x => x.Write(Whole with { FixturesFee = 100_000 + x.Board.Number }),
        ["write half"] = x => x.Write(Whole with { Deposit = null }),
        ["write on an old version"] = x => x.Board.Write(Whole, x.Board.Number - 1, Owner, Now),
        ["change the role"] = x => x.Board.ChangeRole(x.Board.ThirdRole),
        ["become the newcomer"] = x => x.Board.ChangeRole(FitOutRole.Newcomer),
        ["invite the third"] = x => x.Invite(Third),
        ["invite another"] = x => x.Invite(Other),
        ["invite the newcomer"] = x => x.Invite(Newcomer),
        ["invite one's own staff"] = x => x.Invite(Staff),
        ["invite oneself"] = x => x.Invite(Owner),
        ["take in somebody offline"] = x => x.Board.Invite(Guid.CreateVersion7(), null, "山野 たけ", Coordinator, x.Parties, Now),
        ["the third joins"] = x => x.Board.Answer(Third, true, x.Parties, Now),
        ["the third declines"] = x => x.Board.Answer(Third, false, x.Parties, Now),
        ["the other joins"] = x => x.Board.Answer(Other, true, x.Parties, Now),
        ["a member joins"] = x => x.Board.Answer(Member, true, x.Parties, Now) || x.Board.Join(Member, x.Parties, Now),
        ["the newcomer joins"] = x => x.Board.Join(Newcomer, x.Parties, Now),
        ["the premises join as the newcomer"] = x => x.Board.Join(Owner, x.Parties, Now),
        ["remove"] = x => x.Board.Remove(Now),
        ["the premises consent"] = x => x.Press(Owner, true),
        ["the staff consents"] = x => x.Press(Staff, true),
        ["the newcomer consents"] = x => x.Press(Newcomer, true),
        ["the third consents"] = x => x.Press(Third, true),
        ["the other consents"] = x => x.Press(Other, true),
        ["a member consents"] = x => x.Press(Member, true),
        ["the coordinator consents"] = x => x.Press(Coordinator, true),
        ["one on both sides consents"] = x => x.Press(OnBothSides, true),
        ["consent to an old version"] = x => x.Press(Owner, true, x.Board.Number - 1),
        ["the premises withdraw"] = x => x.Press(Owner, false),
        ["the newcomer withdraws"] = x => x.Press(Newcomer, false),
        ["the third withdraws"] = x => x.Press(Third, false),
        ["a member withdraws"] = x => x.Press(Member, false),
        ["record the third"] = x => x.Record(Coordinator, x.Board.ThirdRole, null),
        ["record the premises"] = x => x.Record(Coordinator, x.Board.PremisesRole, Owner),
        ["record the newcomer"] = x => x.Record(Coordinator, FitOutRole.Newcomer, Newcomer),
        ["record the newcomer as the owner"] = x => x.Record(Coordinator, x.Board.PremisesRole, Newcomer),
        ["record the third as a member"] = x => x.Record(Coordinator, x.Board.ThirdRole, Member),
        ["record without a person"] = x => x.Record(Coordinator, FitOutRole.Newcomer, null),
        ["record a withdrawal"] = x => x.Record(Coordinator, x.Board.ThirdRole, null, given: false),
        ["a party records the third"] = x => x.Record(CoordinatingStaff, x.Board.ThirdRole, null),
        ["a member records the premises"] = x => x.Record(Member, x.Board.PremisesRole, Owner, coordinates: false),
        ["the third goes over to the newcomer"] = x => !x.newcomers.Add(Third) && false,
        ["the third comes back"] = x => x.newcomers.Remove(Third) && false,
    };

    public FitOutBoard Board { get; }

    public FitOutParties Parties { get; }

    public void Does(params string[] moves)
    {
        foreach (var move in moves)
            Assert.True(Moves[move](this) || move.StartsWith("the third goes", StringComparison.Ordinal), move);
    }

    /// <summary>What can be told apart of a board.</summary>
    public (int Version, bool Agreed, int Versions, int Consents, string Third) Take() =>
        (Board.Version, Board.IsAgreed, Board.Versions.Count, Board.Consents.Count, string.Join(' ', Board.Invitations.Select(x => x.State)));

    /// <summary>What is true at any time.</summary>
    public void Holds()
    {
        Assert.True(Board.Invitations.Count(x => x.IsOpen) <= 1);
        Assert.NotEqual(Board.PremisesRole, Board.ThirdRole);
        Assert.Equal(Enumerable.Range(1, Board.Versions.Count), Board.Versions.Select(x => x.Number));
        Assert.Equal(Enumerable.Range(1, Board.Consents.Count), Board.Consents.Select(x => x.Ordinal));
        Assert.DoesNotContain(Board.Invitations, x => x.AccountId == Newcomer || x.AccountId == Owner || x.AccountId == Staff);
        foreach (var consent in Board.Consents)
        {
            Guid?[] may = consent.Role == Board.PremisesRole ? [Owner, Staff, CoordinatingStaff] : consent.Role == FitOutRole.Newcomer ? [Newcomer, Third] : [Third, Other, null];
            Assert.Contains(consent.AccountId, may);
            Assert.Equal(consent.RecordedById is null, consent.Way is null);
            Assert.True(consent.RecordedById is null || (consent.RecordedById == Coordinator && (consent.AccountId is null || Parties.Offline.Contains(consent.AccountId.Value))));
            Assert.Equal(Board.Versions.Single(x => x.Number == consent.Number).Content.Read(consent.Number, "ja"), consent.Text);
        }

        if (Board.IsAgreed)
            AreThree([.. Enum.GetValues<FitOutRole>().Select(x => Board.Standing(x))]);
    }

    private void AreThree(FitOutConsent?[] standing)
    {
        Assert.Equal(3, standing.Length);
        Assert.All(standing, x => Assert.Equal((Board.Number, true), (x!.Number, x.Given)));
        Assert.Distinct(standing.Select(x => x!.AccountId));
        Assert.All(standing, x => Assert.True(x!.AccountId is not null || (x.RecordedById is not null && Board.Invitations.Exists(i => i.Id == x.InvitationId && i.IsOffline))));
        Assert.True(Board.Newest!.Content.IsComplete);
    }

    private bool Write(FitOutText text) => Board.Write(text, Board.Number, Owner, Now);

    private bool Invite(Guid account) => Board.Invite(Guid.CreateVersion7(), account, null, Owner, Parties, Now);

    /// <summary>A word that somebody gives themselves: whoever presses is whose word it is.</summary>
    private bool Press(Guid account, bool given, int? number = null)
    {
        var moved = Board.Say(new FitOutWord(given, account, "名前", number ?? Board.Number, "ja", Now), Parties);
        Assert.True(!moved || (Board.Consents[^1].AccountId == account && Board.Consents[^1].RecordedById is null));
        return moved;
    }

    private bool Record(Guid by, FitOutRole role, Guid? person, bool given = true, bool coordinates = true) =>
        Board.Say(new FitOutWord(given, person, "名前", Board.Number, "ja", Now)
        {
            By = new OnBehalf(new Caller(by, IsCoordinator: coordinates), new WordOfMouth(ConsentWay.Phone, new DateOnly(2026, 11, 28), null)),
            For = role,
        }, Parties);
}

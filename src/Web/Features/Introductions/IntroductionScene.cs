using SetagayaPort.Core;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Web.Features.Introductions;

/// <summary>An introduction as its reader meets it: who is who, and what may be done now.</summary>
public sealed class IntroductionScene(IntroductionView view, Caller caller, MarketCatalog catalog, DateTimeOffset now = default)
{
    public IntroductionView View => view;

    public DateTimeOffset Now => now;

    /// <summary>The reader's side; null for a coordinator who looks on.</summary>
    public IntroductionPartyView? Me => view.Parties.FirstOrDefault(x => x.You);

    /// <summary>The other side; for a coordinator the one that is asked.</summary>
    public IntroductionPartyView Other => view.Parties.LastOrDefault(x => !x.You) ?? view.Parties[^1];

    /// <summary>The reader first, as everywhere.</summary>
    public IEnumerable<IntroductionPartyView> Parties => view.Parties.OrderByDescending(x => x.You);

    public bool LooksOn => Me is null && (caller.IsCoordinator || caller.IsAdministrator);

    /// <summary>The side that asked; for a coordinator's introduction the first one.</summary>
    public IntroductionPartyView Asking => view.Parties[0];

    /// <summary>How far the asking side has made up its mind, in the words of the kind that is asked.</summary>
    public Interest? Interest => catalog.Find(view.Parties[^1].Market, view.Parties[^1].Side)!.InterestOf(view.Grade);

    /// <summary>Whether a coordinator's introduction is placement in the sense of the law.</summary>
    public bool IsPlacement => view.ByCoordinator && view.Parties.Any(x => catalog.Find(x.Market)!.BrokeringNeedsPlacementLicence);

    public bool IsUnderWay => view.State is IntroductionState.Accepted or IntroductionState.InProgress;

    /// <summary>The reader's own request, which the other side has not answered yet.</summary>
    public bool CanWithdraw => view.State == IntroductionState.Proposed && Me is { Consented: true };

    public bool CanObject => Me is not null && view is { State: IntroductionState.Agreed or IntroductionState.NotAgreed, ClosedByYou: not true, Objection: null }
        && now <= view.ClosedAt + Introduction.ObjectionTime;

    /// <summary>Until when an objection may come.</summary>
    public DateTimeOffset? ObjectBy => view.ClosedAt + Introduction.ObjectionTime;

    /// <summary>Whether one side is a business that opens itself stage by stage.</summary>
    public bool Discloses => view.DisclosureStage is not null;

    /// <summary>Whether written terms are issued between the two.</summary>
    public bool HasTerms => view.ConversationId is not null && view.Parties.Any(x => catalog.Find(x.Market, x.Side)!.IssuesTerms);

    /// <summary>Whether the reader is the owner who moves the disclosure.</summary>
    public bool IMoveIt => view.YouDisclose == true;

    /// <summary>Whether the business is open to the candidate.</summary>
    public bool IsCleared => view.DisclosureStage >= DisclosureStage.Named && (IsUnderWay || view.State == IntroductionState.Agreed);

    public bool CanPromise => IsUnderWay && Me is not null && !IMoveIt && view is { DisclosureStage: DisclosureStage.Promise, NdaAcceptedAt: null };

    public bool CanMoveOn => IsUnderWay && IMoveIt && view.Hold is null && view.DisclosureStage < DisclosureStage.Last && !AwaitsPromise;

    /// <summary>Whether the owner has asked for the promise and the name still waits for it.</summary>
    public bool AwaitsPromise => view is { DisclosureStage: DisclosureStage.Promise, NdaAcceptedAt: null };

    public IntroductionStepView? NextStep => view.Steps.Where(x => x.At > now).MinBy(x => x.At);

    public string? StateKind => view.State switch
    {
        IntroductionState.Proposed => "wait",
        IntroductionState.Declined or IntroductionState.Expired or IntroductionState.NotAgreed => null,
        _ => "ok",
    };

    public string Title(IntroductionPartyView party) => party.Title ?? T("名前を伏せた掲載", "A listing not shown yet");

    /// <summary>The name where it is known, otherwise what the person is here.</summary>
    public string Who(IntroductionPartyView party)
    {
        if (party.You)
            return T("あなた", "You");
        if (party.Name is { } name)
            return T($"{name}さん", name);
        var kind = catalog.Find(party.Market, party.Side)!.Name;
        return T($"「{kind}」の方", $"Side “{kind}”");
    }

    /// <summary>What stands above a side's listing.</summary>
    public string Whose(IntroductionPartyView party) =>
        party.You ? T("あなたの掲載", "Your listing")
        : Me is not null ? T("相手の掲載", "Their listing")
        : party == Asking ? T("一つ目の掲載", "First listing") : T("二つ目の掲載", "Second listing");

    /// <summary>Whether the reader's own side stays without a name after the yes.</summary>
    public bool IStayUnnamed => Me is { } me && catalog.Find(me.Market, me.Side)!.Discloses;

    /// <summary>What the owner has opened, with the names of the form.</summary>
    public IReadOnlyList<(string Label, string Value)> Facts
    {
        get
        {
            if (view.Disclosed is not { } opened || view.Parties.FirstOrDefault(x => catalog.Find(x.Market, x.Side)!.Discloses) is not { } party)
                return [];
            return [.. catalog.Find(party.Market, party.Side)!.Schema.Leaves
                .Where(x => x.Confidential && opened[x.Name]?.ToString() is { Length: > 0 })
                .Select(x => (x.Label.ToString(), opened[x.Name]!.ToString()))];
        }
    }
}

using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Shops.FitOuts;
using SetagayaPort.Core.Projects;

namespace SetagayaPort.Core.Messaging.Rooms;

/// <summary>
/// Whom somebody may ask into a room: for a project its team and those whose support was accepted, otherwise the people of introductions
/// that they brokered or take part in, with the third party of a board.
/// </summary>
public sealed class RoomCircle(PortDbContext db, IntroductionSides sides)
{
    /// <param name="caller">Who asks.</param>
    /// <param name="project">The project whose room it is; null for a room of introductions.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<RoomCandidate>> OfAsync(Caller caller, Guid? project, CancellationToken cancel = default)
    {
        var found = project is { } listing ? await OfProjectAsync(caller, listing, cancel) : await OfIntroductionsAsync(caller, cancel);
        // Known in two ways: what needs no asking comes first, and a name that is withheld somewhere is withheld.
        return [.. found.Where(x => x.AccountId != caller.Id).GroupBy(x => x.AccountId)
            .Select(x => x.OrderByDescending(y => y.Unnamed).First() with { Direct = x.Any(y => y.Direct) }).OrderBy(x => x.Through, StringComparer.Ordinal)];
    }

    private async Task<List<RoomCandidate>> OfProjectAsync(Caller caller, Guid listing, CancellationToken cancel)
    {
        if (await db.Listings.OwnedBy(caller, db).FirstOrDefaultAsync(x => x.Id == listing, cancel) is not { } project)
            return [];
        var team = await sides.PeopleAsync(project, cancel);
        var supporters = await db.Set<Support>().Where(x => x.ListingId == listing && x.State == SupportState.Accepted).Select(x => x.SupporterId).Distinct().ToListAsync(cancel);
        var people = team.Union(supporters).ToList();
        return await db.Accounts.Where(x => people.Contains(x.Id)).Select(x => new RoomCandidate(x.Id, x.DisplayName, project.Title ?? "", false, x.Id, false)).ToListAsync(cancel);
    }

    private async Task<List<RoomCandidate>> OfIntroductionsAsync(Caller caller, CancellationToken cancel)
    {
        var mine = db.Set<ConversationMember>().Where(x => x.AccountId == caller.Id && x.LeftSeq == null).Select(x => (Guid?)x.ConversationId);
        var standing = db.Set<Introduction>().Standing()
            .Where(x => x.ConversationId != null && (mine.Contains(x.ConversationId) || (caller.IsCoordinator && x.ByCoordinator && x.ProposedById == caller.Id)));
        // Who is offline can neither read nor answer; whoever acts for them does.
        var offline = db.Set<AssistedEntry>().Assisted().Select(x => x.AccountId);
        var people = await standing.Join(db.Set<ConversationMember>().Where(m => m.LeftSeq == null && !offline.Contains(m.AccountId)), i => i.ConversationId, m => m.ConversationId, (i, m) => new { i, m })
            .Join(db.Set<Conversation>(), x => x.m.ConversationId, c => c.Id, (x, c) => new { x.m, c.Title })
            .Join(db.Accounts, x => x.m.AccountId, a => a.Id, (x, a) => new { x.m.AccountId, x.m.AliasId, x.m.AliasName, x.Title, a.DisplayName, Direct = mine.Contains(x.m.ConversationId) })
            .ToListAsync(cancel);
        var thirds = await standing.Join(db.Set<FitOutInvitation>().Where(x => x.State == InvitationState.Joined && x.AccountId != null), i => i.Id, f => f.IntroductionId, (i, f) => new { i.ConversationId, f.AccountId })
            .Join(db.Set<Conversation>(), x => x.ConversationId, c => c.Id, (x, c) => new { x.AccountId, c.Title })
            .Join(db.Accounts, x => x.AccountId, a => a.Id, (x, a) => new RoomCandidate(a.Id, a.DisplayName, x.Title, false, a.Id, false)).ToListAsync(cancel);
        return [.. people.Select(x => new RoomCandidate(x.AliasId ?? x.AccountId, x.AliasId is null ? x.DisplayName : x.AliasName ?? "", x.Title, x.Direct, x.AccountId, x.AliasId is not null)), .. thirds];
    }
}

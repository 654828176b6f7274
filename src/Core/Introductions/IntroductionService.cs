using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Introductions;

/// <summary>Proposes introductions and takes the answers of both sides.</summary>
public sealed class IntroductionService(
    PortDbContext db, MarketCatalog catalog, PairCheck pairs, IntroductionSides sides, IntroductionNews news, ConversationService conversations,
    PlacementLicence licence, TimeProvider time)
{
    private const int MaxText = 1000;

    /// <summary>A member proposes from a published listing of their own; a coordinator may bring two listings of others together and says why.</summary>
    /// <param name="caller">Who proposes.</param>
    /// <param name="from">The listing that asks.</param>
    /// <param name="to">The listing that is asked.</param>
    /// <param name="message">A few words to the other side; may be missing where the grade allows it.</param>
    /// <param name="why">The coordinator's reason.</param>
    /// <param name="grade">How far the asking side has made up its mind; a wish to talk where it does not say and the asked kind knows grades.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<Result<Introduction>> ProposeAsync(
        Caller caller, Guid from, Guid to, string? message, string? why, InterestGrade? grade = null, CancellationToken cancel = default)
    {
        if (message?.Length > MaxText)
            return IntroductionErrors.Message;

        var listings = await db.Listings.Include(x => x.Organization).Where(x => x.Id == from || x.Id == to).ReadableBy(caller, db).ToListAsync(cancel);
        var owned = await db.Listings.OwnedBy(caller, db).Where(x => x.Id == from || x.Id == to).Select(x => x.Id).ToListAsync(cancel);
        var (mine, theirs) = (listings.Find(x => x.Id == from), listings.Find(x => x.Id == to));
        var brokered = caller.IsCoordinator && owned.Count == 0;
        if (mine is null || theirs is null || (!brokered && !owned.Contains(from)) || owned.Contains(to))
            return Error.NotFound;
        if (brokered && licence.Refuses(mine, theirs) is { } unlicensed)
            return unlicensed;
        if (brokered && why?.Trim() is not { Length: > 0 and <= MaxText })
            return IntroductionErrors.Why;
        // A coordinator who brings two together cannot speak for the wish of either.
        var interests = brokered ? [] : catalog.Of(theirs).Interests;
        var interest = interests.FirstOrDefault(x => x.Grade == (grade ?? InterestGrade.Talk));
        if (grade is not null && interest is null)
            return IntroductionErrors.Grade;
        if ((string.IsNullOrWhiteSpace(message) ? interest?.Unsaid?.ToString() : message.Trim()) is not { } text)
            return IntroductionErrors.Message;
        if (mine.Status != ListingStatus.Published || theirs.Status != ListingStatus.Published)
            return IntroductionErrors.NotOpen;
        if (!pairs.Fits(mine, theirs))
            return IntroductionErrors.NoFit;

        var now = time.GetUtcNow();
        var introduction = new Introduction
        {
            Id = Guid.CreateVersion7(now),
            FromListingId = from,
            ToListingId = to,
            FromListing = mine,
            ToListing = theirs,
            ProposedById = caller.Id,
            ByCoordinator = brokered,
            Message = text,
            Grade = interest?.Grade,
            Why = brokered ? why!.Trim() : null,
            ProposedAt = now,
            ReplyBy = now + Introduction.ReplyTime,
        };
        if (!brokered)
            introduction.ConsentByProposing(now);
        if (new[] { mine, theirs }.FirstOrDefault(x => catalog.Of(x).Discloses) is { } disclosing)
            introduction.BeginDisclosure(disclosing.Id);
        db.Add(introduction);
        await news.ProposedAsync(introduction, cancel);
        return await SaveAsync(caller, introduction, "introduction.proposed", cancel);
    }

    public Task<Result<Introduction>> AcceptAsync(Caller caller, Guid id, CancellationToken cancel = default) => AcceptAsync(caller, id, by: null, cancel);

    internal async Task<Result<Introduction>> AcceptAsync(Caller caller, Guid id, OnBehalf? by, CancellationToken cancel)
    {
        if (await FindAsync(caller, id, cancel) is not { } introduction)
            return Error.NotFound;

        var (from, to) = await sides.OfAsync(caller, introduction, cancel);
        if (introduction.State == IntroductionState.Proposed && !introduction.Awaits(from))
            return from && !introduction.ByCoordinator ? IntroductionErrors.OwnProposal : IntroductionErrors.State;
        if (!introduction.Accept(from, time.GetUtcNow()))
            return IntroductionErrors.State;

        if (introduction.State == IntroductionState.Accepted)
            await OpenConversationAsync(introduction, caller, cancel);
        await news.AnsweredAsync(introduction, byFrom: from, cancel);
        return await SaveAsync(caller, introduction, "introduction.accepted", by, cancel);
    }

    public Task<Result<Introduction>> DeclineAsync(Caller caller, Guid id, ReasonCode reason, string? note, CancellationToken cancel = default) =>
        DeclineAsync(caller, id, reason, note, by: null, cancel);

    internal async Task<Result<Introduction>> DeclineAsync(Caller caller, Guid id, ReasonCode reason, string? note, OnBehalf? by, CancellationToken cancel)
    {
        if (note?.Length > MaxText)
            return IntroductionErrors.Note;
        if (await FindAsync(caller, id, cancel) is not { } introduction)
            return Error.NotFound;

        var (from, _) = await sides.OfAsync(caller, introduction, cancel);
        if (!introduction.Decline(caller.Id, reason, note?.Trim(), time.GetUtcNow()))
            return IntroductionErrors.State;
        await news.AnsweredAsync(introduction, byFrom: from, cancel);
        return await SaveAsync(caller, introduction, "introduction.declined", by, cancel);
    }

    private async Task OpenConversationAsync(Introduction introduction, Caller accepting, CancellationToken cancel)
    {
        var members = new List<ConversationMember>();
        foreach (var listing in new[] { introduction.FromListing, introduction.ToListing })
        {
            var people = await sides.PeopleAsync(listing, cancel);
            Guid[] taking = [listing.OwnerId, .. people.Where(x => x == accepting.Id || (!introduction.ByCoordinator && x == introduction.ProposedById))];
            var hidden = catalog.Of(listing).Discloses;
            members.AddRange(taking.Distinct().Select(account => new ConversationMember
            {
                ConversationId = Guid.Empty,
                AccountId = account,
                AliasId = hidden ? Guid.CreateVersion7(time.GetUtcNow()) : null,
                AliasName = hidden ? ConversationMember.Unnamed : null,
            }));
        }

        // Who is offline cannot write; the coordinator who acts for them takes part under their own name.
        var coordinators = await db.Set<AssistedEntry>().CoordinatorsOfAsync([introduction.FromListing.OwnerId, introduction.ToListing.OwnerId], cancel);
        members.AddRange(coordinators.Select(account => new ConversationMember { ConversationId = Guid.Empty, AccountId = account }));

        var title = $"{introduction.ToListing.Title}／{introduction.FromListing.Title}";
        var conversation = conversations.Open(introduction.Id, title, members.DistinctBy(x => x.AccountId));
        introduction.Opened(conversation.Id);
    }

    private Task<Introduction?> FindAsync(Caller caller, Guid id, CancellationToken cancel) =>
        db.Set<Introduction>().Include(x => x.FromListing.Organization).Include(x => x.ToListing.Organization).Include(x => x.Steps)
            .OfParty(caller, db).FirstOrDefaultAsync(x => x.Id == id, cancel);

    internal Task<Result<Introduction>> SaveAsync(Caller caller, Introduction introduction, string action, CancellationToken cancel) =>
        SaveAsync(caller, introduction, action, by: null, cancel);

    /// <summary>Where a coordinator passed on what the caller said, the coordinator is the actor, for the caller.</summary>
    internal async Task<Result<Introduction>> SaveAsync(Caller caller, Introduction introduction, string action, OnBehalf? by, CancellationToken cancel)
    {
        var data = by is null ? [] : AssistanceLog.For(caller.Id, by.Said);
        data["state"] = Words<IntroductionState>.Of(introduction.State);
        db.Audit(by?.By ?? caller, action, introduction.Id, time.GetUtcNow(), data);
        try
        {
            await db.SaveChangesAsync(cancel);
            return introduction;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IntroductionErrors.State;
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { ConstraintName: "ix_introductions_open_pair" })
        {
            return IntroductionErrors.Exists;
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { ConstraintName: "ix_introductions_exclusive" })
        {
            return IntroductionErrors.ExclusiveTaken;
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { ConstraintName: "ix_conversations_introduction_id" })
        {
            return IntroductionErrors.State;
        }
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Demo;

/// <summary>Adds the demo town's introductions in every state, and the conversations that grew out of them.</summary>
public sealed class DemoIntroductions(PortDbContext db, MarketCatalog catalog, ConversationService conversations)
{
    internal async Task<(int Introductions, int Conversations)> AddAsync(
        DemoFiles files, DemoKeys keys, IReadOnlyDictionary<string, Listing> listings, DemoCalendar dates, CancellationToken cancel)
    {
        var known = new Dictionary<string, Introduction>(StringComparer.Ordinal);
        foreach (var x in files.Read<DemoIntroduction>("introductions.jsonl"))
        {
            known[x.Key] = Introduction(x, keys, listings, dates);
            db.Add(known[x.Key]);
            if (known[x.Key] is { NdaAcceptedAt: not null } promised)
                db.Add(await PromiseAsync(promised, files.Promise(), cancel));
            if (known[x.Key].State is IntroductionState.Accepted or IntroductionState.InProgress or IntroductionState.Agreed or IntroductionState.NotAgreed)
                Open(known[x.Key]);
            if (x.Viewing is { } look)
                db.Add(DemoViewings.Of(known[x.Key], look, catalog, dates));
        }

        await db.SaveChangesAsync(cancel);
        var count = 0;
        foreach (var talk in files.Read<DemoConversation>("conversations.jsonl"))
        {
            await TalkAsync(talk, known[talk.Introduction], dates, cancel);
            count++;
        }

        return (known.Count, count);
    }

    private Introduction Introduction(DemoIntroduction x, DemoKeys keys, IReadOnlyDictionary<string, Listing> listings, DemoCalendar dates)
    {
        var (from, to, by, at) = (listings[x.From], listings[x.To], keys.People[x.By], dates.Moment(x.Proposed));
        var brokered = by != from.OwnerId && x.Why is not null;
        var wish = x.Grade is null ? InterestGrade.Talk : Words<InterestGrade>.Parse(x.Grade);
        var introduction = new Introduction
        {
            Id = Guid.CreateVersion7(at),
            FromListingId = from.Id,
            ToListingId = to.Id,
            FromListing = from,
            ToListing = to,
            ProposedById = by,
            ByCoordinator = brokered,
            Message = x.Message,
            Grade = brokered ? null : catalog.Of(to).InterestOf(wish)?.Grade,
            Why = x.Why,
            ProposedAt = at,
            ReplyBy = at + Introductions.Introduction.ReplyTime,
        };
        if (new[] { from, to }.FirstOrDefault(x => catalog.Of(x).Discloses) is { } disclosing)
            introduction.BeginDisclosure(disclosing.Id);
        if (!brokered)
            introduction.ConsentByProposing(at);
        Bring(introduction, x, dates);
        return introduction;
    }

    private static void Bring(Introduction introduction, DemoIntroduction x, DemoCalendar dates)
    {
        var answered = x.Answered is null ? introduction.ProposedAt.AddDays(1) : dates.Moment(x.Answered);
        switch (Words<IntroductionState>.Parse(x.State))
        {
            case IntroductionState.Proposed:
                return;
            case IntroductionState.Expired:
                introduction.Expire(introduction.ReplyBy);
                return;
            case IntroductionState.Declined:
                introduction.Decline(By(introduction, x.Outcome?.By), Reason(x.Outcome), x.Outcome?.Note, answered);
                return;
        }

        introduction.Accept(from: true, answered);
        introduction.Accept(from: false, answered);
        Disclose(introduction, x, dates);
        foreach (var step in x.Steps ?? [])
            introduction.AddStep(Step(introduction, step, answered, dates));
        if (x.Outcome is { } end)
            introduction.RecordOutcome(end.Result == "agreed", By(introduction, end.By), Reason(end), end.Note, end.At is null ? answered.AddDays(7) : dates.Moment(end.At));
    }

    private static void Disclose(Introduction introduction, DemoIntroduction x, DemoCalendar dates)
    {
        for (var stage = 3; stage <= x.DisclosureStage; stage++)
        {
            if (stage == 4 && x.NdaAccepted is { } promised)
                introduction.AcceptNda(dates.Moment(promised));
            introduction.Disclose(stage);
        }
    }

    private async Task<ConfidentialityPromise> PromiseAsync(Introduction introduction, PromiseText text, CancellationToken cancel)
    {
        var (business, candidate) = introduction.DisclosingListingId == introduction.FromListingId ? (introduction.FromListing, introduction.ToListing) : (introduction.ToListing, introduction.FromListing);
        var name = await db.Accounts.Where(x => x.Id == candidate.OwnerId).Select(x => x.DisplayName).FirstAsync(cancel);
        return ConfidentialityPromise.Of(introduction, candidate.OwnerId, name, business.Title!, text);
    }

    private static IntroductionStep Step(Introduction introduction, DemoIntroduction.Step step, DateTimeOffset answered, DemoCalendar dates)
    {
        // A step that lies ahead was written down when the two arranged it.
        var at = dates.Moment(step.At);
        return new IntroductionStep
        {
            Id = Guid.CreateVersion7(at),
            IntroductionId = introduction.Id,
            Kind = Words<StepKind>.Parse(step.Kind),
            At = at,
            Note = step.Note,
            RecordedById = By(introduction, step.By),
            RecordedAt = at < dates.Moment("-0d") ? at : answered,
        };
    }

    private static Guid By(Introduction introduction, string? side) =>
        side == "from" ? introduction.FromListing.OwnerId : introduction.ToListing.OwnerId;

    private static ReasonCode Reason(DemoIntroduction.End? end) => end is null ? ReasonCode.Timing : Words<ReasonCode>.Parse(end.Reason);

    private void Open(Introduction introduction)
    {
        ConversationMember Member(Listing listing) => new()
        {
            ConversationId = Guid.Empty,
            AccountId = listing.OwnerId,
            AliasId = Hidden(listing, introduction) ? Guid.CreateVersion7(introduction.ProposedAt) : null,
            AliasName = Hidden(listing, introduction) ? ConversationMember.Unnamed : null,
        };
        var conversation = conversations.Open(introduction.Id, $"{introduction.ToListing.Title}／{introduction.FromListing.Title}", [Member(introduction.FromListing), Member(introduction.ToListing)]);
        introduction.Opened(conversation.Id);
    }

    private bool Hidden(Listing listing, Introduction introduction) => catalog.Of(listing).Discloses && !(introduction.DisclosureStage >= 4);

    private async Task TalkAsync(DemoConversation talk, Introduction introduction, DemoCalendar dates, CancellationToken cancel)
    {
        var id = introduction.ConversationId ?? throw new InvalidDataException($"{talk.Introduction} has no conversation.");
        var last = DateTimeOffset.MinValue;
        foreach (var (number, line) in talk.Messages.Index().Select(x => (x.Index + 1L, x.Item)))
        {
            last = dates.Moment(line.At) is var at && at > last ? at : last.AddMinutes(1);
            var message = new Message
            {
                Id = Guid.CreateVersion7(last),
                ConversationId = id,
                Number = number,
                SenderId = Sender(introduction, line),
                ClientMessageId = $"demo-{number.ToString(CultureInfo.InvariantCulture)}",
                Body = line.Body,
                SentAt = last,
            };
            db.Add(message);
            db.Add(new ConversationEvent { ConversationId = id, Seq = number, Kind = EventKind.Message, Number = number, At = last });
            await ReceiptAsync(message, cancel);
        }

        await db.SaveChangesAsync(cancel);
        long count = talk.Messages.Length;
        await db.Database.ExecuteSqlAsync($"UPDATE conversations SET last_seq = {count}, last_number = {count}, last_event_at = {last} WHERE id = {id}", cancel);
        await ReadAsync(id, introduction.FromListing.OwnerId, talk.ReadFrom, cancel);
        await ReadAsync(id, introduction.ToListing.OwnerId, talk.ReadTo, cancel);
    }

    private Task<int> ReceiptAsync(Message x, CancellationToken cancel) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO message_receipts (conversation_id, sender_id, client_message_id, message_id, seq, number, sent_at)
        VALUES ({x.ConversationId}, {x.SenderId}, {x.ClientMessageId}, {x.Id}, {x.Number}, {x.Number}, {x.SentAt})
        """, cancel);

    private static Guid Sender(Introduction introduction, DemoConversation.Line line) => line.By switch
    {
        "from" => introduction.FromListing.OwnerId,
        "to" => introduction.ToListing.OwnerId,
        _ => throw new InvalidDataException($"\"{line.By}\" is neither from nor to."),
    };

    private Task<int> ReadAsync(Guid conversation, Guid account, long number, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"UPDATE conversation_members SET read_number = {number} WHERE conversation_id = {conversation} AND account_id = {account}", cancel);
}

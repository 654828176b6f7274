using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Files;
using SetagayaPort.Core.Messaging.Rooms;

namespace SetagayaPort.Core.Messaging.Attachments;

/// <summary>Takes in files for a conversation and gives them to its members.</summary>
public sealed class AttachmentService(PortDbContext db, FileIntake intake, ConversationReader conversations, TimeProvider time)
{
    private static readonly Error TooMany = Error.Conflict("attachment.tooMany", new(
        $"送る前のファイルは{Attachment.MaxUnsent}件までです。先に送るか、外してください。",
        $"At most {Attachment.MaxUnsent} files can wait to be sent. Send them first, or take some away."));

    /// <summary>Keeps a file for a message of the caller. Nobody else sees it before it is sent.</summary>
    /// <param name="caller">A present member.</param>
    /// <param name="conversation">Where it will be sent.</param>
    /// <param name="name">As the file was called.</param>
    /// <param name="content">The whole of it.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<Result<AttachmentView>> AddAsync(Caller caller, Guid conversation, string? name, byte[] content, CancellationToken cancel = default)
    {
        var closed = await Present(caller).Where(x => x.ConversationId == conversation)
            .Join(db.Set<Conversation>(), m => m.ConversationId, c => c.Id, (_, c) => (bool?)(c.ClosedAt != null)).FirstOrDefaultAsync(cancel);
        if (closed is not false)
            return closed is null ? Error.NotFound : RoomErrors.Closed;
        var file = await intake.CheckAsync(name, content, cancel);
        if (!file.Ok)
            return file.Error;
        if (await db.Set<Attachment>().CountAsync(x => x.UploadedById == caller.Id && x.MessageId == null, cancel) >= Attachment.MaxUnsent)
            return TooMany;

        var now = time.GetUtcNow();
        var attachment = new Attachment
        {
            Id = Guid.CreateVersion7(now),
            ConversationId = conversation,
            UploadedById = caller.Id,
            Name = file.Value.Name,
            ContentType = file.Value.ContentType,
            Size = file.Value.Bytes.Length,
            UploadedAt = now,
        };
        db.Add(attachment);
        db.Add(new AttachmentContent { AttachmentId = attachment.Id, Bytes = file.Value.Bytes });
        await db.SaveChangesAsync(cancel);
        return AttachmentView.Of(attachment);
    }

    /// <summary>The content, for those who may read its message while that stands, and for its own sender before that.</summary>
    public async Task<Result<FileContent>> OpenAsync(Caller caller, Guid conversation, Guid id, CancellationToken cancel = default)
    {
        var message = await db.Set<Attachment>().Where(x => x.Id == id).Join(db.Set<Message>(), x => x.MessageId, m => m.Id, (_, m) => new { m.Number }).FirstOrDefaultAsync(cancel);
        if (!await conversations.MayReadAsync(caller.Id, conversation, message?.Number, cancel))
            return Error.NotFound;
        var found = await db.Set<Attachment>()
            .Where(x => x.Id == id && x.ConversationId == conversation && (x.MessageId == null ? x.UploadedById == caller.Id && Present(caller).Any(m => m.ConversationId == conversation)
                : db.Set<Message>().Any(m => m.Id == x.MessageId && m.DeletedAt == null && !db.Set<Conversation>().Any(c => c.Id == conversation && c.Kind == ConversationKind.Room
                    && db.Set<Block>().Any(b => b.BlockerId == caller.Id && b.BlockedId == m.SenderId)))))
            .Join(db.Set<AttachmentContent>(), x => x.Id, c => c.AttachmentId, (x, c) => new FileContent(x.Name, x.ContentType, c.Bytes))
            .FirstOrDefaultAsync(cancel);
        return found is null ? Error.NotFound : found;
    }

    /// <summary>Takes a file away that has not been sent.</summary>
    public async Task<Result<Guid>> DiscardAsync(Caller caller, Guid conversation, Guid id, CancellationToken cancel = default) =>
        await db.Set<Attachment>().Where(x => x.Id == id && x.ConversationId == conversation && x.UploadedById == caller.Id && x.MessageId == null).ExecuteDeleteAsync(cancel) == 1
            ? id
            : Error.NotFound;

    /// <summary>Those of the caller's files that wait to be sent in a conversation, in the given order; others are left out.</summary>
    public async Task<IReadOnlyList<AttachmentView>> WaitingAsync(Caller caller, Guid conversation, IReadOnlyCollection<Guid> ids, CancellationToken cancel = default)
    {
        var found = await db.Set<Attachment>().AsNoTracking()
            .Where(x => ids.Contains(x.Id) && x.ConversationId == conversation && x.UploadedById == caller.Id && x.MessageId == null)
            .ToDictionaryAsync(x => x.Id, cancel);
        return [.. ids.Distinct().Where(found.ContainsKey).Select(x => AttachmentView.Of(found[x]))];
    }

    private IQueryable<ConversationMember> Present(Caller caller) => db.Set<ConversationMember>().Where(x => x.AccountId == caller.Id && x.LeftSeq == null);
}

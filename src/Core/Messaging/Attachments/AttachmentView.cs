namespace SetagayaPort.Core.Messaging.Attachments;

/// <summary>An attachment as a member sees it.</summary>
/// <param name="Id">Of the attachment.</param>
/// <param name="Name">As its sender's device called it.</param>
/// <param name="Size">In bytes.</param>
/// <param name="ContentType">As its content told.</param>
/// <param name="Url">Path of the content; it answers members only.</param>
public sealed record AttachmentView(Guid Id, string Name, int Size, string ContentType, string Url)
{
    public static AttachmentView Of(Attachment x) =>
        new(x.Id, x.Name, x.Size, x.ContentType, $"/api/v1/conversations/{x.ConversationId}/attachments/{x.Id}");
}

namespace SetagayaPort.Core.Disclosure;

/// <summary>A file that the owner has opened to the candidate of one introduction. Taken back by taking the row away.</summary>
public sealed class FileGrant
{
    public required Guid FileId { get; init; }

    public required Guid IntroductionId { get; init; }

    public required DateTimeOffset GrantedAt { get; init; }
}

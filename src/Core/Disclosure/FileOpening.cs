namespace SetagayaPort.Core.Disclosure;

/// <summary>Somebody who is not of the business opened a file. Written before the content leaves; the database forbids changing it.</summary>
public sealed class FileOpening
{
    public long Id { get; init; }

    public required Guid FileId { get; init; }

    /// <summary>Null for a coordinator who opened it from the listing.</summary>
    public Guid? IntroductionId { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset At { get; init; }
}

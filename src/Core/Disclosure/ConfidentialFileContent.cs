namespace SetagayaPort.Core.Disclosure;

/// <summary>What a file holds; apart from it, so that no list reads it.</summary>
public sealed class ConfidentialFileContent
{
    public required Guid FileId { get; init; }

    public required byte[] Bytes { get; init; }
}

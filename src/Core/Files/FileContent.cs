namespace SetagayaPort.Core.Files;

/// <summary>A file on its way to somebody who may have it.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="ContentType">As its content told.</param>
/// <param name="Bytes">The whole.</param>
public sealed record FileContent(string Name, string ContentType, byte[] Bytes);

namespace SetagayaPort.Core.Files;

/// <summary>Looks for viruses in a file before it is kept, an outside system.</summary>
public interface IVirusScanner
{
    Task<ScanVerdict> ScanAsync(byte[] content, CancellationToken cancel);
}

namespace SetagayaPort.Core.Files;

public enum ScanVerdict
{
    Clean,
    Infected,

    /// <summary>The scanner did not answer; a file is not taken in unchecked where checking was ordered.</summary>
    Unknown,
}

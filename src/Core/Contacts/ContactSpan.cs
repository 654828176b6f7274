namespace SetagayaPort.Core.Contacts;

/// <summary>A contact where it stands in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">UTF-16 units, at least 1.</param>
public readonly record struct ContactSpan(ContactKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}

namespace SetagayaPort.Core.Markets.Schema;

/// <summary>A text of several lines; <paramref name="maxLength"/> counts UTF-16 units.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LongTextAttribute(int maxLength = 2000) : Attribute
{
    public int MaxLength { get; } = maxLength;
}

namespace SetagayaPort.Core.Markets.Schema;

/// <summary>Inclusive bounds of a number; numbers without it are 0 or more.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BoundsAttribute(double min, double max) : Attribute
{
    public double Min { get; } = min;

    public double Max { get; } = max;
}

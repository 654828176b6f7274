using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Preferences;

/// <summary>A range with optional ends, both inclusive; a single value has both ends equal. The unit is the criterion's matter.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(double? Min, double? Max)
{
    /// <summary>True when neither end is known: the profile says nothing.</summary>
    public bool IsEmpty => Min is null && Max is null;

    /// <summary>A single value.</summary>
    public static Interval At(double value) => new(value, value);
}

namespace SetagayaPort.Matching.Market;

/// <summary>How likely a reader looks at the entry of each rank of a list.</summary>
public enum Examination
{
    /// <summary>1 ÷ rank.</summary>
    Inverse,

    /// <summary>1 ÷ log₂(rank + 1).</summary>
    Logarithmic,

    /// <summary>e^(1 − rank).</summary>
    Exponential,
}

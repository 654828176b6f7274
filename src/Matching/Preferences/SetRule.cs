namespace SetagayaPort.Matching.Preferences;

/// <summary>How wanted codes are compared with offered ones.</summary>
public enum SetRule
{
    /// <summary>One common code is enough: value 1, otherwise 0.</summary>
    Any,

    /// <summary>Fails unless every wanted code is offered; the value is the share of wanted codes that are offered.</summary>
    All,

    /// <summary>The value is the share of wanted codes that are offered; fails below <see cref="SetCriterion.RequiredShare"/>.</summary>
    Coverage,
}

namespace SetagayaPort.Core.Markets.Moves;

/// <summary>How a field can be moved: only ever in the direction that lets more in.</summary>
public enum MoveWay
{
    /// <summary>To more, or to a later day or time.</summary>
    Up,

    /// <summary>To less, or to an earlier day or time.</summary>
    Down,

    /// <summary>One more of the words that the other side has.</summary>
    Add,

    /// <summary>One of its words less.</summary>
    Drop,

    /// <summary>Another word.</summary>
    Choose,

    /// <summary>From no to yes.</summary>
    Allow,

    /// <summary>To nothing in particular.</summary>
    Open,
}

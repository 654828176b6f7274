using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.NoName;

/// <summary>How easily somebody who knows the town could tell which business it is.</summary>
public enum AnonymityLevel
{
    /// <summary>Fewer than 3 share what is told.</summary>
    [Label("見つけられやすい", "Easily found out")] Findable,

    /// <summary>3 to 9 do.</summary>
    [Label("見当をつけられるかもしれない", "May be guessed")] Guessable,

    /// <summary>10 or more do.</summary>
    [Label("見つけられにくい", "Hard to find out")] Hidden,
}

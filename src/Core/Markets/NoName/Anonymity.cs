using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.NoName;

/// <summary>How many businesses a no-name listing could be, and what would make it harder to tell which.</summary>
/// <param name="Sharing">Businesses known here of the same area, trade and size, this one among them.</param>
/// <param name="AnySize">The same without the size.</param>
/// <param name="WholeWard">The same trade and size in every area.</param>
/// <param name="Suggestions">Fields that could be left open or told more roughly.</param>
public sealed record Anonymity(int Sharing, int AnySize, int WholeWard, IReadOnlyList<Anonymity.Suggestion> Suggestions)
{
    private const int Few = 3;
    private const int Many = 10;

    public AnonymityLevel Level => Sharing < Few ? AnonymityLevel.Findable : Sharing < Many ? AnonymityLevel.Guessable : AnonymityLevel.Hidden;

    /// <summary>What to tell more roughly.</summary>
    /// <param name="Field">Path of the field.</param>
    /// <param name="Text">Why, and how.</param>
    public sealed record Suggestion(string Field, LocalText Text);
}

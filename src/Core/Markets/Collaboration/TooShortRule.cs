using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>A few words do not let anybody picture what is needed or offered.</summary>
/// <param name="path">The text that says it.</param>
public sealed class TooShortRule(string path) : Rule
{
    private const int FewestCharacters = 12;

    public override string Id => "collaboration.tooShort";

    public override LocalText Title { get; } = new("中身が思いうかぶ長さで書く", "Long enough to picture it");

    public override LocalText Source { get; } = new("読む人に伝わるように書くこと（この市場の決まり）", "Practice of this market: readers can picture it");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.At(path) is JsonValue value && value.GetValue<string>() is { Length: < FewestCharacters })
        {
            yield return Find(
                path,
                new("短くて、中身が伝わりにくいです。", "It is too short to picture."),
                new("何を、どのくらい、だれとしたいかを、一文で書き足してください。", "Add a sentence: what, how much, and with whom."));
        }
    }
}

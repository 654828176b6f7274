using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Wording;

/// <summary>
/// A rule about the words of free texts that others may read. What stands in a harmless context is passed over: 女性限定 leaves
/// people out, 女性用衣料 does not. Texts are read in NFKC, so that full-width digits and signs read like plain ones.
/// </summary>
public abstract class WordingRule : Rule
{
    /// <summary>What must not, or should not, be written.</summary>
    protected abstract Regex Words { get; }

    /// <summary>Contexts in which the same words say something else; each must span the words it excuses.</summary>
    protected virtual Regex? Harmless => null;

    protected abstract LocalText Fix { get; }

    protected abstract LocalText Message(string found);

    /// <summary>Whether the rule speaks to this draft at all.</summary>
    protected virtual bool Concerns(Draft draft) => true;

    /// <summary>One finding for each text, at the first words that matter.</summary>
    public override IEnumerable<Finding> Check(Draft draft) =>
        from text in Concerns(draft) ? draft.PublicTexts : []
        let found = First(text.Text)
        where found is not null
        select Find(text.Path, Message(found), Fix);

    private string? First(string text)
    {
        var excused = Harmless?.Matches(text);
        return Words.Matches(text).FirstOrDefault(words => excused is null || !excused.Any(x => x.Index <= words.Index && x.Index + x.Length >= words.Index + words.Length))?.Value;
    }
}

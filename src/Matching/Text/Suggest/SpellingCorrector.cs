namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>
/// Says which word of a lexicon somebody meant who typed one that finds little: by its characters, its reading, and its reading in
/// letters. Does not scan the lexicon. Immutable: any number of threads may share one.
/// </summary>
public sealed class SpellingCorrector
{
    /// <summary>What ten times as many texts make up for, in edits.</summary>
    private const double TenTimesAsMany = 0.1;

    private readonly SpellingWord[] _words;
    private readonly SpellingChannel _spellings;
    private readonly SpellingChannel _readings;
    private readonly SpellingChannel _letters;

    private SpellingCorrector(SpellingWord[] words)
    {
        _words = words;
        _spellings = new SpellingChannel(words.Select(word => TextFolding.Fold(word.Word)));
        _readings = new SpellingChannel(words.Select(word => TextFolding.Fold(word.Reading)));
        _letters = new SpellingChannel(words.Select(word => Romaji.Of(word.Reading)));
    }

    /// <summary>Corrects nothing.</summary>
    public static SpellingCorrector None { get; } = new([]);

    public static SpellingCorrector Of(IEnumerable<SpellingWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new SpellingCorrector([.. words]);
    }

    /// <summary>How far a slip in a word of this form may lead, in edits: half an edit in a short word, two in a long one.</summary>
    /// <param name="folded">A kanji counts as one and a half characters.</param>
    public static double Allowed(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return folded.Sum(c => Scripts.Of(c) == Script.Kanji ? 1.5 : 1) switch
        {
            < 4 => 0.5,
            < 7 => 1,
            _ => 2,
        };
    }

    /// <summary>
    /// The word that was meant, or null. It stands in more texts than what was typed, is another word, and is within
    /// <see cref="Allowed"/> of it in one of the forms.
    /// </summary>
    /// <param name="typed">The word as typed.</param>
    /// <param name="reading">Its reading in kana; empty when it is not known. Kana that are typed are their own.</param>
    /// <param name="hits">In how many texts it stands.</param>
    public SpellingCorrection? Correct(string typed, string reading, int hits)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(reading);
        var folded = TextFolding.Fold(typed).Trim();
        var heard = reading.Length > 0 ? TextFolding.Fold(reading) : folded;
        var near = Near(_spellings, folded).Concat(Near(_readings, heard));
        if (folded.Length > 0 && !folded.AsSpan().ContainsAnyExceptInRange('\'', 'z'))
            near = near.Concat(Near(_letters, Romaji.Of(folded)));
        var best = near.Where(found => _words[found.Word].Frequency > hits && TextFolding.Fold(_words[found.Word].Word) != folded)
            .Select(found => (Entry: _words[found.Word], found.Distance))
            .OrderBy(found => found.Distance - TenTimesAsMany * Math.Log10(1 + found.Entry.Frequency))
            .ThenByDescending(found => found.Entry.Frequency).ThenBy(found => found.Entry.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Entry is null ? null : new SpellingCorrection(best.Entry.Word, best.Distance);
    }

    private static IEnumerable<(int Word, double Distance)> Near(SpellingChannel channel, string form) => channel.Near(form, Allowed(form));
}

namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>One way in which a lexicon's words are written: as shown, as read, or in letters.</summary>
internal sealed class SpellingChannel
{
    private readonly string[] _forms;
    private readonly DeletionIndex _index;

    /// <param name="forms">Folded, one for each word; empty where a word is not written this way.</param>
    public SpellingChannel(IEnumerable<string> forms)
    {
        _forms = [.. forms];
        _index = new DeletionIndex(Array.ConvertAll(_forms, KanaSlips.Skeleton));
    }

    /// <summary>The words whose form is no farther from this one, with their distance.</summary>
    public IEnumerable<(int Word, double Distance)> Near(string form, double most)
    {
        foreach (var word in _index.Near(KanaSlips.Skeleton(form)))
            if (SlipDistance.Between(form, _forms[word]) is var distance && distance <= most)
                yield return (word, distance);
    }
}

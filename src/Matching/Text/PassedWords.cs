namespace SetagayaPort.Matching.Text;

/// <summary>A text's dictionary words, while a walk passes them: the first that the walk has not left behind is the current one.</summary>
internal struct PassedWords(List<WordMatch> words)
{
    private int _current;
    private int _part;

    /// <summary>The walk comes to <paramref name="at"/>: adds the word, and the words inside it, that begin there.</summary>
    public void Pass(int at, int position, List<Piece> pieces)
    {
        for (; _current < words.Count && words[_current].Start <= at; (_current, _part) = (_current + 1, 0))
        {
            var match = words[_current];
            if (match.Start == at)
                pieces.Add(new Piece(match.Word.Term, at, match.Length, position, TermKind.Domain));
            for (; _part < match.Word.Parts.Count && match.Start + match.Word.Parts[_part].Offset <= at; _part++)
                AddPart(match.Word.Parts[_part].Word, at, position, pieces);
            if (at < match.End)
                return;
        }
    }

    /// <summary>Whether a word covers <paramref name="at"/>, which the walk is at or comes to next.</summary>
    public readonly bool Cover(int at) =>
        _current < words.Count && (words[_current].Start <= at && at < words[_current].End
            || _current + 1 < words.Count && words[_current + 1].Start == at);

    /// <summary>Whether the current word holds that its characters before and from <paramref name="next"/> form no pair.</summary>
    public readonly bool Part(int next) =>
        _current < words.Count && words[_current].Word.PartedBefore is var before and > 0 && words[_current].Start + before == next;

    /// <summary>Whether the current word holds the whole stretch.</summary>
    public readonly bool Cover(int at, int length) =>
        _current < words.Count && words[_current].Start <= at && at + length <= words[_current].End;

    private static void AddPart(DomainWord word, int at, int position, List<Piece> pieces) =>
        pieces.Add(new Piece(word.Term, at, word.Text.Length, position, TermKind.DomainPart));
}

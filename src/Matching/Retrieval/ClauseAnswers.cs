using System.Buffers;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>Which living documents answer a clause, and how well their best alternative does. Its arrays are rented: dispose it.</summary>
internal sealed class ClauseAnswers : IDisposable
{
    private readonly IndexSnapshot _index;
    private readonly float[] _best;
    private readonly int[] _documents;

    private ClauseAnswers(IndexSnapshot index)
    {
        _index = index;
        _best = ArrayPool<float>.Shared.Rent(index.Ordinals);
        _documents = ArrayPool<int>.Shared.Rent(index.Ordinals);
        _best.AsSpan(0, index.Ordinals).Clear();
    }

    public int Count { get; private set; }

    /// <summary>Ordinals of all segments, in no order that means anything.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    /// <summary>How rare answers are: ln(1 + (N − n + ½) ÷ (n + ½)), n of N living documents answering by any alternative.</summary>
    public double Rarity => Math.Log(1 + (_index.Count - Count + 0.5) / (Count + 0.5));

    public static ClauseAnswers Of(IndexSnapshot index, QueryClause clause)
    {
        var answers = new ClauseAnswers(index);
        using var phrase = new PhraseAnswers();
        foreach (var alternative in clause.Alternatives)
            for (var segment = 0; segment < index.Segments.Length; segment++)
            {
                phrase.Read(index.Segments[segment], alternative);
                answers.Add(phrase, alternative, segment);
            }
        return answers;
    }

    /// <summary>How well the document answers: its weighted and saturated frequency times the alternative's weight, 0 where it does not.</summary>
    public float Of(int ordinal) => _best[ordinal];

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_best);
        ArrayPool<int>.Shared.Return(_documents);
    }

    private void Add(PhraseAnswers phrase, QueryPhrase alternative, int number)
    {
        var (segment, start) = (_index.Segments[number].Segment, _index.Starts[number]);
        var literal = LiteralToVerify(alternative);
        for (var i = 0; i < phrase.Count; i++)
        {
            var document = phrase.Documents[i];
            var answer = (float)alternative.Weight * _index.Norms.Saturated(phrase.Said[i], segment.Lengths.AsSpan(document * Frequencies.Fields, Frequencies.Fields));
            ref var best = ref _best[start + document];
            if (answer <= best || literal is not null && !segment.Texts[document].Contains(literal, StringComparison.Ordinal))
                continue;
            if (best == 0)
                _documents[Count++] = start + document;
            best = answer;
        }
    }

    /// <summary>A pair of characters that is a term itself stands in every text that says it.</summary>
    internal static string? LiteralToVerify(QueryPhrase phrase) =>
        phrase.Literal is { } literal && phrase.Terms is [var term] && term == literal && literal.Length <= 2 && !literal.AsSpan().ContainsAnyInRange('\0', '\u02ff')
            ? null : phrase.Literal;
}

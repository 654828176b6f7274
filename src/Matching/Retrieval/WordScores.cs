using System.Buffers;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>How much of a query's words each document answers, and how well. Its arrays are rented: dispose it.</summary>
internal sealed class WordScores : IDisposable
{
    private const byte Excluded = byte.MaxValue;

    private readonly float[] _scores;
    private readonly byte[] _answered;

    public WordScores(IndexSnapshot index, IReadOnlyList<QueryClause> clauses)
    {
        _scores = ArrayPool<float>.Shared.Rent(index.Ordinals);
        _answered = ArrayPool<byte>.Shared.Rent(index.Ordinals);
        _scores.AsSpan(0, index.Ordinals).Clear();
        _answered.AsSpan(0, index.Ordinals).Clear();
        foreach (var clause in clauses)
        {
            using var answers = ClauseAnswers.Of(index, clause);
            if (clause.IsExcluded)
                Exclude(answers);
            else
                Add(answers);
            Wanted += clause.IsExcluded ? 0 : 1;
        }
    }

    /// <summary>How many clauses are wanted.</summary>
    public int Wanted { get; }

    /// <summary>What the words alone give.</summary>
    public float Of(int ordinal) => _scores[ordinal];

    /// <summary>Whether the document answers at least and at most so many wanted clauses, and none that is excluded.</summary>
    public bool Answers(int ordinal, int least, int most) => _answered[ordinal] is not Excluded and var answered && answered >= least && answered <= most;

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_scores);
        ArrayPool<byte>.Shared.Return(_answered);
    }

    private void Exclude(ClauseAnswers answers)
    {
        foreach (var document in answers.Documents)
            _answered[document] = Excluded;
    }

    private void Add(ClauseAnswers answers)
    {
        var rarity = (float)answers.Rarity;
        foreach (var document in answers.Documents)
        {
            _scores[document] += rarity * answers.Of(document);
            if (_answered[document] != Excluded)
                _answered[document]++;
        }
    }
}

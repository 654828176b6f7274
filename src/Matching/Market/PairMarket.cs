namespace SetagayaPort.Matching.Market;

/// <summary>
/// The pairs of a market that may stand in lists, with what both sides think: row by row of the candidates, and within a row in the
/// order of the employers. A market in which everybody may meet everybody has I·J pairs, laid out as a matrix.
/// </summary>
public sealed class PairMarket
{
    private readonly int[] _column;

    /// <param name="employers">How many employers, J.</param>
    /// <param name="start">Where each candidate's pairs begin, and at last how many there are: I + 1 numbers.</param>
    /// <param name="employerOf">The employer of each pair, rising within a row.</param>
    /// <param name="ofCandidates">P of each pair, 0..1.</param>
    /// <param name="ofEmployers">Q of each pair, 0..1.</param>
    /// <exception cref="ArgumentException">Lengths that do not fit each other, or a preference that is not in 0..1; the message names its place.</exception>
    public PairMarket(int employers, int[] start, int[] employerOf, double[] ofCandidates, double[] ofEmployers)
    {
        if (start[^1] != employerOf.Length || ofCandidates.Length != employerOf.Length || ofEmployers.Length != employerOf.Length)
            throw new ArgumentException($"{start[^1]} pairs expected", nameof(employerOf));
        (Employers, Start, _column, OfCandidates, OfEmployers) = (employers, start, employerOf, ofCandidates, ofEmployers);
        Refuse(ofCandidates, nameof(ofCandidates));
        Refuse(ofEmployers, nameof(ofEmployers));
    }

    public int Candidates => Start.Length - 1;

    public int Employers { get; }

    /// <summary>How many pairs.</summary>
    public int Count => _column.Length;

    /// <summary>P by pair.</summary>
    public double[] OfCandidates { get; }

    /// <summary>Q by pair.</summary>
    public double[] OfEmployers { get; }

    /// <summary>The employer of each pair.</summary>
    public ReadOnlySpan<int> EmployerOf => _column;

    /// <summary>How many pairs the candidate with the most has.</summary>
    public int LongestRow => Enumerable.Range(0, Candidates).Select(i => Start[i + 1] - Start[i]).DefaultIfEmpty().Max();

    /// <summary>Where each candidate's pairs begin, and at last how many there are.</summary>
    internal int[] Start { get; }

    /// <summary>Everybody with everybody: the pair (i, j) stands at i·J + j.</summary>
    public static PairMarket Of(PreferenceMatrix market)
    {
        var (candidates, employers) = (market.Candidates, market.Employers);
        var column = new int[candidates * employers];
        var ofEmployers = new double[column.Length];
        for (var at = 0; at < column.Length; at++)
            (column[at], ofEmployers[at]) = (at % employers, market.OfEmployers[market.Turned(at)]);
        return new([.. Enumerable.Range(0, candidates + 1).Select(i => i * employers)], column, market.OfCandidates, ofEmployers, employers);
    }

    /// <summary>The same pairs seen from the employers, and where each of them stood.</summary>
    public (PairMarket Market, int[] From) Mirrored()
    {
        var (start, from) = ByColumn();
        return (new(start, Pick(CandidateOf(), from), Pick(OfEmployers, from), Pick(OfCandidates, from), Candidates), from);
    }

    /// <summary>The candidate of each pair.</summary>
    public int[] CandidateOf()
    {
        var candidateOf = new int[Count];
        for (var i = 0; i < Candidates; i++)
            candidateOf.AsSpan(Start[i], Start[i + 1] - Start[i]).Fill(i);
        return candidateOf;
    }

    /// <summary>What each candidate and each employer has of a number that every pair has.</summary>
    public (double[] OfCandidates, double[] OfEmployers) Sums(double[] each)
    {
        var (candidates, employers) = (new double[Candidates], new double[Employers]);
        for (var i = 0; i < Candidates; i++)
            for (var at = Start[i]; at < Start[i + 1]; at++)
            {
                candidates[i] += each[at];
                employers[_column[at]] += each[at];
            }
        return (candidates, employers);
    }

    /// <summary>The pairs of each employer one employer after another, by candidate, and where each employer's begin.</summary>
    internal (int[] Start, int[] Pairs) ByColumn()
    {
        var start = new int[Employers + 1];
        foreach (var employer in _column)
            start[employer + 1]++;
        for (var j = 0; j < Employers; j++)
            start[j + 1] += start[j];
        var next = start.AsSpan(0, Employers).ToArray();
        var pairs = new int[Count];
        for (var at = 0; at < pairs.Length; at++)
            pairs[next[_column[at]]++] = at;
        return (start, pairs);
    }

    /// <summary>Ranks every row by falling score, ties by employer, and gives the pair at rank k the weight k.</summary>
    /// <param name="scores">By pair.</param>
    /// <param name="weights">At least as many as the longest row has pairs.</param>
    public double[] Expose(double[] scores, double[] weights) => Array.ConvertAll(Ranks(scores), rank => weights[rank - 1]);

    /// <summary>The rank of each pair in its row by falling score, from 1, ties by employer.</summary>
    public int[] Ranks(double[] scores)
    {
        var ranks = new int[Count];
        Parallel.For(0, Candidates, i =>
        {
            var order = Exposure.Order(scores.AsSpan(Start[i], Start[i + 1] - Start[i]));
            for (var rank = 0; rank < order.Length; rank++)
                ranks[Start[i] + order[rank]] = rank + 1;
        });
        return ranks;
    }

    /// <summary>Everybody looks at all pairs of the row alike.</summary>
    public double[] Even(double[] weights)
    {
        var exposure = new double[Count];
        for (var i = 0; i < Candidates; i++)
            if (Start[i + 1] > Start[i])
                exposure.AsSpan(Start[i], Start[i + 1] - Start[i]).Fill(weights.AsSpan(0, Start[i + 1] - Start[i]).ToArray().Average());
        return exposure;
    }

    private PairMarket(int[] start, int[] employerOf, double[] ofCandidates, double[] ofEmployers, int employers)
        => (Employers, Start, _column, OfCandidates, OfEmployers) = (employers, start, employerOf, ofCandidates, ofEmployers);

    private static T[] Pick<T>(T[] values, int[] from) => Array.ConvertAll(from, at => values[at]);

    private static void Refuse(double[] preferences, string name)
    {
        for (var at = 0; at < preferences.Length; at++)
            if (preferences[at] is not (>= 0 and <= 1))
                throw new ArgumentException($"The preference at {at} is {preferences[at]}, not in 0..1", name);
    }
}

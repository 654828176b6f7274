namespace SetagayaPort.Matching.Market;

/// <summary>One side's lists within <see cref="AlphaSw"/>, a mixture of rankings that moves step by step.</summary>
internal sealed class AlphaSide
{
    private const double Stride = .1;
    private const double Least = 1e-6;

    private readonly int _rows;
    private readonly int _columns;
    private readonly double[] _weights;
    private readonly double[] _worth;
    private readonly double[] _slopes;

    /// <param name="side">The market as this side sees it: it stands as candidates.</param>
    /// <param name="examination">How lists are read.</param>
    public AlphaSide(PreferenceMatrix side, Examination examination)
    {
        (_rows, _columns, _weights) = (side.Candidates, side.Employers, Exposure.Weights(examination, side.Employers));
        (Looks, _worth, _slopes) = (new double[side.OfCandidates.Length], new double[side.OfCandidates.Length], new double[side.OfCandidates.Length]);
        if (Looks.Length > 0)
            Array.Fill(Looks, _weights.Average());
        for (var at = 0; at < _worth.Length; at++)
            _worth[at] = side.OfCandidates[at] * side.OfEmployers[side.Turned(at)];
    }

    /// <summary>The exposure, row by row.</summary>
    public double[] Looks { get; }

    /// <summary>The expected matches of both sides' lists.</summary>
    public double Matches(AlphaSide other)
    {
        var total = 0d;
        for (var row = 0; row < _rows; row++)
            for (var column = 0; column < _columns; column++)
                total += Match(row, column, other);
        return total;
    }

    /// <summary>Moves the lists towards the best answer to the other side's, whose people count the more the fewer matches they expect.</summary>
    public void Step(AlphaSide other, double alpha)
    {
        for (var column = 0; column < _columns; column++)
        {
            var power = Math.Pow(Math.Max(other.MatchesOf(column, this), Least), alpha - 1);
            for (var row = 0; row < _rows; row++)
                _slopes[row * _columns + column] = _worth[row * _columns + column] * other.Looks[column * _rows + row] * power;
        }
        var towards = Exposure.Of(_slopes, _weights);
        for (var at = 0; at < Looks.Length; at++)
            Looks[at] = (1 - Stride) * Looks[at] + Stride * towards[at];
    }

    private double MatchesOf(int row, AlphaSide other)
    {
        var matches = 0d;
        for (var column = 0; column < _columns; column++)
            matches += Match(row, column, other);
        return matches;
    }

    private double Match(int row, int column, AlphaSide other)
    {
        var at = row * _columns + column;
        return _worth[at] * Looks[at] * other.Looks[column * _rows + row];
    }
}

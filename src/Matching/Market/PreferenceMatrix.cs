using System.Globalization;

namespace SetagayaPort.Matching.Market;

/// <summary>What every candidate and every employer of a market think of each other.</summary>
public sealed class PreferenceMatrix
{
    /// <param name="candidates">How many candidates, I.</param>
    /// <param name="employers">How many employers, J.</param>
    /// <param name="ofCandidates">P: what candidate i thinks of employer j, 0..1, at i·J + j.</param>
    /// <param name="ofEmployers">Q: what employer j thinks of candidate i, 0..1, at j·I + i.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side has fewer than none.</exception>
    /// <exception cref="ArgumentException">A length is not I·J, or a preference is no number in 0..1; the message names its index.</exception>
    public PreferenceMatrix(int candidates, int employers, double[] ofCandidates, double[] ofEmployers)
        : this(ofCandidates, ofEmployers, candidates, employers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(candidates);
        ArgumentOutOfRangeException.ThrowIfNegative(employers);
        Refuse(ofCandidates, (long)candidates * employers, nameof(ofCandidates));
        Refuse(ofEmployers, (long)candidates * employers, nameof(ofEmployers));
    }

    private PreferenceMatrix(double[] ofCandidates, double[] ofEmployers, int candidates, int employers) =>
        (Candidates, Employers, OfCandidates, OfEmployers) = (candidates, employers, ofCandidates, ofEmployers);

    public int Candidates { get; }

    public int Employers { get; }

    /// <summary>P by candidate: at i·J + j.</summary>
    public double[] OfCandidates { get; }

    /// <summary>Q by employer: at j·I + i.</summary>
    public double[] OfEmployers { get; }

    /// <summary>Where the pair that stands at a place of P stands in Q.</summary>
    public int Turned(int at) => at % Employers * Candidates + at / Employers;

    /// <summary>The same market seen from the other side: employers stand as candidates.</summary>
    public PreferenceMatrix Mirrored() => new(OfEmployers, OfCandidates, Employers, Candidates);

    /// <summary>
    /// A random market in which <paramref name="crowding"/> of everybody's liking follows a common order, so that all crowd on the same few.
    /// P is drawn first, then Q, from one <see cref="Mt19937"/> stream.
    /// </summary>
    /// <param name="crowding">λ, 0..1.</param>
    public static PreferenceMatrix Random(int candidates, int employers, double crowding, uint seed) =>
        Random(candidates, employers, crowding, new Mt19937(seed));

    /// <summary>The same, drawn from a stream that goes on to be drawn from.</summary>
    public static PreferenceMatrix Random(int candidates, int employers, double crowding, Mt19937 random) => new(
        candidates,
        employers,
        Draw(random, candidates, employers, crowding),
        Draw(random, employers, candidates, crowding));

    private static void Refuse(double[] preferences, long count, string name)
    {
        if (preferences.Length != count)
            throw new ArgumentException($"{count} preferences expected, not {preferences.Length}", name);
        for (var at = 0; at < preferences.Length; at++)
            if (preferences[at] is not (>= 0 and <= 1))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The preference at index {at} is {preferences[at]}, not in 0..1"), name);
    }

    private static double[] Draw(Mt19937 random, int rows, int columns, double crowding)
    {
        var matrix = new double[rows * columns];
        for (var at = 0; at < matrix.Length; at++)
            matrix[at] = (1 - crowding) * random.NextDouble() + crowding * Esteem(columns, at % columns);
        return matrix;
    }

    /// <summary>The common order: 1 for the first, falling evenly to 0 for the last.</summary>
    private static double Esteem(int count, int place) =>
        count == 1 ? 1 : place == count - 1 ? 0 : 1 + place * (-1.0 / (count - 1));
}

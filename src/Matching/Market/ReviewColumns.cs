namespace SetagayaPort.Matching.Market;

/// <summary>
/// The "apply, then review" model of a market, employer by employer, with its exact gradient. How many better-liked candidates have
/// applied is kept as a distribution, cut where it is too small to count, so that a pass costs candidates × employers × a few dozen.
/// The same numbers come out on any number of threads: every employer writes a column of its own.
/// </summary>
public sealed class ReviewColumns
{
    private const double Negligible = 1e-16;
    private const int Slack = 2;

    private readonly int[] _order;
    private readonly int[] _place;
    private readonly double[] _attention;
    private readonly ParallelOptions _options;

    /// <param name="market">Who likes whom.</param>
    /// <param name="examination">How employers read their applicants.</param>
    /// <param name="cancel">Ends a pass.</param>
    public ReviewColumns(PreferenceMatrix market, Examination examination, CancellationToken cancel = default)
    {
        Market = market;
        _options = new() { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount };
        var candidates = market.Candidates;
        _attention = new double[candidates + Slack + 2];
        Exposure.Weights(examination, candidates).CopyTo(_attention, 0);
        _order = new int[market.Employers * candidates];
        _place = new int[market.Employers * candidates];
        for (var employer = 0; employer < market.Employers; employer++)
        {
            var order = Exposure.Order(market.OfEmployers.AsSpan(employer * candidates, candidates));
            order.CopyTo(_order, employer * candidates);
            for (var rank = 0; rank < candidates; rank++)
                _place[employer * candidates + order[rank]] = rank;
        }
    }

    public PreferenceMatrix Market { get; }

    /// <summary>The expected number of matches.</summary>
    public double Matches(double[] exposure) => Each((employer, work) => Forward(employer, exposure, work));

    /// <summary>The expected number of matches; <paramref name="value"/> gets P·Q·the chance of being read at E, as MODE ranks.</summary>
    public double Marginals(double[] exposure, double[] value) => Each((employer, work) =>
    {
        var total = Forward(employer, exposure, work);
        for (var rank = 0; rank < Market.Candidates; rank++)
        {
            var candidate = _order[employer * Market.Candidates + rank];
            value[candidate * Market.Employers + employer] = Attraction(candidate, employer) * Liking(candidate, employer) * Read(work.Before(rank));
        }

        return total;
    });

    /// <summary>The expected number of matches; <paramref name="gradient"/> gets its derivative by each entry of the exposure.</summary>
    public double Gradient(double[] exposure, double[] gradient) => Each((employer, work) =>
    {
        var total = Forward(employer, exposure, work);
        var ahead = Ahead(work);
        for (var rank = Market.Candidates - 1; rank >= 0; rank--)
        {
            var candidate = _order[employer * Market.Candidates + rank];
            gradient[candidate * Market.Employers + employer] = Slope(candidate, employer, work.Before(rank), ahead);
            Step(candidate, employer, exposure, ahead);
        }

        return total;
    });

    /// <summary>The derivative by the entries of one candidate's row.</summary>
    public void RowGradient(int candidate, double[] exposure, double[] row) => Each((employer, work) =>
    {
        var candidates = Market.Candidates;
        var place = _place[employer * candidates + candidate];
        Forward(employer, exposure, work);
        var ahead = Ahead(work);
        for (var rank = candidates - 1; rank > place; rank--)
            Step(_order[employer * candidates + rank], employer, exposure, ahead);
        row[employer] = Slope(candidate, employer, work.Before(place), ahead);
        return 0;
    });

    private double Each(Func<int, Work, double> column)
    {
        var totals = new double[Market.Employers];
        Parallel.For(0, Market.Employers, _options, () => new Work(Market.Candidates), (employer, _, work) =>
        {
            totals[employer] = column(employer, work);
            return work;
        }, _ => { });
        return totals.Sum();
    }

    private double Forward(int employer, double[] exposure, Work work)
    {
        work.Begin();
        var total = 0d;
        for (var rank = 0; rank < Market.Candidates; rank++)
        {
            var candidate = _order[employer * Market.Candidates + rank];
            var applies = Applies(candidate, employer, exposure);
            total += applies * Liking(candidate, employer) * Read(work.Now);
            work.Next(applies);
        }

        return total;
    }

    private double Read(ReadOnlySpan<double> before)
    {
        var read = 0d;
        for (var n = 0; n < before.Length; n++)
            read += before[n] * _attention[n];
        return read;
    }

    /// <summary>What is still to come, by the number of those who have applied; nothing after the last candidate.</summary>
    private Span<double> Ahead(Work work)
    {
        var ahead = work.Ahead.AsSpan(0, Math.Min(work.Longest + Slack, Market.Candidates + 1) + 1);
        ahead.Clear();
        return ahead;
    }

    private double Slope(int candidate, int employer, ReadOnlySpan<double> before, ReadOnlySpan<double> ahead)
    {
        var (liking, slope) = (Liking(candidate, employer), 0d);
        for (var n = 0; n < before.Length; n++)
            slope += before[n] * (liking * _attention[n] + ahead[n + 1] - ahead[n]);
        return Attraction(candidate, employer) * slope;
    }

    private void Step(int candidate, int employer, double[] exposure, Span<double> ahead)
    {
        var (applies, liking) = (Applies(candidate, employer, exposure), Liking(candidate, employer));
        for (var n = 0; n < ahead.Length - 1; n++)
            ahead[n] = (1 - applies) * ahead[n] + applies * (liking * _attention[n] + ahead[n + 1]);
        ahead[^1] = ahead[^2];
    }

    private double Applies(int candidate, int employer, double[] exposure) =>
        Math.Min(1, Attraction(candidate, employer) * exposure[candidate * Market.Employers + employer]);

    private double Attraction(int candidate, int employer) => Market.OfCandidates[candidate * Market.Employers + employer];

    private double Liking(int candidate, int employer) => Market.OfEmployers[employer * Market.Candidates + candidate];

    /// <summary>One thread's room: the distribution before each rank, one after another.</summary>
    private sealed class Work(int candidates)
    {
        private readonly int[] _start = new int[candidates + 2];
        private double[] _stored = new double[16 * (candidates + 2)];
        private int _at;

        /// <summary>The longest distribution of the column.</summary>
        public int Longest { get; private set; }

        public double[] Ahead { get; } = new double[candidates + Slack + 2];

        public ReadOnlySpan<double> Now => Before(_at);

        public ReadOnlySpan<double> Before(int rank) => _stored.AsSpan(_start[rank], _start[rank + 1] - _start[rank]);

        public void Begin()
        {
            (_at, Longest, _start[0], _start[1], _stored[0]) = (0, 1, 0, 1, 1);
        }

        public void Next(double applies)
        {
            var (from, to) = (_start[_at], _start[_at + 1]);
            var length = to - from;
            if (_stored.Length < to + length + 1)
                Array.Resize(ref _stored, Math.Max(to + length + 1, 2 * _stored.Length));
            var before = _stored.AsSpan(from, length);
            var after = _stored.AsSpan(to, length + 1);
            after[length] = applies * before[length - 1];
            for (var n = length - 1; n > 0; n--)
                after[n] = (1 - applies) * before[n] + applies * before[n - 1];
            after[0] = (1 - applies) * before[0];
            var kept = length + 1;
            while (kept > 1 && after[kept - 1] < Negligible)
                kept--;
            _start[++_at + 1] = to + kept;
            Longest = Math.Max(Longest, kept);
        }
    }
}

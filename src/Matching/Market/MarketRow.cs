using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Market;

/// <summary>Works out one left profile's pairs; one thread's working memory.</summary>
internal sealed class MarketRow(MarketColumns market)
{
    private readonly int[] _candidates = new int[market.All.Right.Count];
    private readonly double[] _values = new double[market.All.Right.Count];
    private readonly double[] _leftFit = new double[market.All.Right.Count];
    private readonly double[] _rightFit = new double[market.All.Right.Count];
    private readonly double[] _scratch = new double[market.All.Right.Count];

    private int _count;

    /// <summary>Values the left profile's pairs with everybody on the right who is not excluded; returns how many there are.</summary>
    public int Run(int left)
    {
        _count = 0;
        for (var right = 0; right < _candidates.Length; right++)
            Consider(left, right);
        return Finish(left);
    }

    /// <summary>Values one pair; returns 0 when it is excluded.</summary>
    public int Run(int left, int right)
    {
        _count = 0;
        Consider(left, right);
        return Finish(left);
    }

    /// <summary>The pair at a place in the row.</summary>
    public KeptPair At(int place)
    {
        var (p, q) = (_leftFit[place], _rightFit[place]);
        return new KeptPair(_candidates[place], p, q, Math.Sqrt(p * q));
    }

    private void Consider(int left, int right)
    {
        _candidates[_count] = right;
        var organization = market.LeftOrganization[left];
        if (market.LeftOwner[left] != market.RightOwner[right] && (organization < 0 || organization != market.RightOrganization[right]))
            _count++;
    }

    private int Finish(int left)
    {
        foreach (var filter in market.Filters)
            _count = filter.Filter(left, _candidates.AsSpan(0, _count));
        var candidates = _candidates.AsSpan(0, _count);
        var values = _values.AsSpan(0, _count);
        var leftFit = _leftFit.AsSpan(0, _count);
        var rightFit = _rightFit.AsSpan(0, _count);
        leftFit.Clear();
        rightFit.Clear();
        if (_count == 0)
            return 0;
        foreach (var columns in market.Criteria)
            if (columns.Criterion is { LeftWeight: > 0 } or { RightWeight: > 0 })
            {
                columns.Fill(left, candidates, values, _scratch);
                Add(columns.Criterion, values, leftFit, rightFit);
            }
        Scale(leftFit, market.LeftWeight);
        Scale(rightFit, market.RightWeight);
        return _count;
    }

    private static void Add(Criterion criterion, ReadOnlySpan<double> values, Span<double> leftFit, Span<double> rightFit)
    {
        var (neutral, leftWeight, rightWeight) = (criterion.Neutral, criterion.LeftWeight, criterion.RightWeight);
        for (var i = 0; i < values.Length; i++)
        {
            var value = double.IsNaN(values[i]) ? neutral : values[i];
            leftFit[i] += leftWeight * value;
            rightFit[i] += rightWeight * value;
        }
    }

    private static void Scale(Span<double> fits, double weight)
    {
        for (var i = 0; i < fits.Length; i++)
            fits[i] = weight > 0 ? Math.Min(1, fits[i] / weight) : MarketModel.Indifferent;
    }
}

using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Matching.Preferences;

/// <summary>Texts with an index from term to the right side's texts.</summary>
internal sealed class TextColumns : Columns
{
    private const int TermsTold = 3;
    private const int TermsOfAccount = 8;
    private const double WorthTelling = 0.2;
    private readonly double _halfAt;
    private readonly string[] _names;
    private readonly TermVector[] _left;
    private readonly TermVector[] _right;
    private readonly int[] _start;
    private readonly int[] _texts;
    private readonly double[] _weights;
    private readonly double _averageLength;

    public TextColumns(TextCriterion criterion, Participants all)
        : base(criterion, all)
    {
        (_halfAt, _names, _left, _right) = (criterion.HalfAt, all.Terms.Names, all.Terms.Left, all.Terms.Right);
        _start = new int[_names.Length + 1];
        foreach (var text in _right)
            foreach (var id in text.Ids)
                _start[id + 1]++;
        for (var id = 0; id < _names.Length; id++)
            _start[id + 1] += _start[id];
        (_texts, _weights) = (new int[_start[^1]], new double[_start[^1]]);
        var next = _start.AsSpan(0, _names.Length).ToArray();
        for (var right = 0; right < _right.Length; right++)
            for (var i = 0; i < _right[right].Ids.Length; i++)
            {
                var at = next[_right[right].Ids[i]]++;
                (_texts[at], _weights[at]) = (right, _right[right].Weights[i]);
            }
        _averageLength = _right.Length == 0 ? 0 : (double)_texts.Length / _right.Length;
    }

    public override int Filter(int left, Span<int> candidates) => candidates.Length;

    public override void Fill(int left, ReadOnlySpan<int> candidates, Span<double> values, double[] scratch)
    {
        var text = _left[left];
        var postings = 0L;
        foreach (var id in text.Ids)
            postings += _start[id + 1] - _start[id];
        // Few candidates left: comparing texts one by one is cheaper than walking the index. Both add terms in the order of their ids.
        if (candidates.Length * (text.Ids.Length + _averageLength) < postings + scratch.Length / 8d)
        {
            for (var i = 0; i < candidates.Length; i++)
                values[i] = Value(left, candidates[i]);
            return;
        }
        Accumulate(text, scratch);
        for (var i = 0; i < candidates.Length; i++)
            values[i] = text.Ids.Length == 0 || _right[candidates[i]].Ids.Length == 0 ? Unsaid : Worth(scratch[candidates[i]]);
        Array.Clear(scratch);
    }

    public override double Value(int left, int right) =>
        _left[left].Ids.Length == 0 || _right[right].Ids.Length == 0 ? Unsaid : Worth(_left[left].Dot(_right[right]));

    protected override Clause? Reason(int wanting, int offering, bool readerWants)
    {
        var (left, right) = LeftWants ? (wanting, offering) : (offering, wanting);
        if (!(Value(left, right) >= WorthTelling))
            return null;
        string[] shared = [.. _left[left].Strongest(_right[right]).Take(TermsTold).Select(id => _names[id])];
        return new Clause("text").With("terms", shared);
    }

    protected override Clause SaidBy(int wanting, int offering)
    {
        var (left, right) = LeftWants ? (wanting, offering) : (offering, wanting);
        return new Clause("text").With("terms", [.. _left[left].Strongest(_right[right]).Take(TermsOfAccount).Select(id => _names[id])]);
    }

    protected override Clause? Improvement(int wanting, int offering, bool readerWants) => null;

    protected override bool Says(int wanting, int offering, bool wantingSide) =>
        (wantingSide == LeftWants ? _left[LeftWants ? wanting : offering] : _right[LeftWants ? offering : wanting]).Ids.Length > 0;

    private void Accumulate(TermVector text, double[] sums)
    {
        for (var i = 0; i < text.Ids.Length; i++)
        {
            var weight = text.Weights[i];
            var (from, to) = (_start[text.Ids[i]], _start[text.Ids[i] + 1]);
            var texts = _texts.AsSpan(from, to - from);
            var weights = _weights.AsSpan(from, to - from);
            for (var at = 0; at < texts.Length; at++)
                sums[texts[at]] += weight * weights[at];
        }
    }

    private double Worth(double cosine)
    {
        var within = Math.Min(1, cosine);
        return within * (1 + _halfAt) / (within + _halfAt);
    }
}

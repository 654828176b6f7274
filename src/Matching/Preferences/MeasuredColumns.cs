namespace SetagayaPort.Matching.Preferences;

/// <summary>The passes over a pair-by-pair measure.</summary>
internal abstract class MeasuredColumns<TMeasure>(Criterion criterion, Participants all, TMeasure measure)
    : Columns(criterion, all)
    where TMeasure : struct, IMeasure
{
    protected TMeasure Measure => _measure;

    private readonly TMeasure _measure = measure;

    /// <summary>A number that was said; null for what was not.</summary>
    protected static double? Known(double value) => double.IsNaN(value) ? null : value;

    public sealed override int Filter(int left, Span<int> candidates)
    {
        // Written always and kept or not by counting on: who fails is hard to foresee, for a processor as well.
        var kept = 0;
        if (LeftWants)
            foreach (var right in candidates)
            {
                candidates[kept] = right;
                kept += _measure.Fails(left, right) ? 0 : 1;
            }
        else
            foreach (var right in candidates)
            {
                candidates[kept] = right;
                kept += _measure.Fails(right, left) ? 0 : 1;
            }
        return kept;
    }

    public sealed override void Fill(int left, ReadOnlySpan<int> candidates, Span<double> values, double[] scratch)
    {
        for (var i = 0; i < candidates.Length; i++)
            values[i] = LeftWants ? _measure.Value(left, candidates[i]) : _measure.Value(candidates[i], left);
    }

    public sealed override double Value(int left, int right) => LeftWants ? _measure.Value(left, right) : _measure.Value(right, left);
}

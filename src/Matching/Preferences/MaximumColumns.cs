using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Matching.Preferences;

/// <summary>Wanted limits and asked ranges.</summary>
internal sealed class MaximumColumns(MaximumCriterion criterion, Participants all)
    : MeasuredColumns<MaximumColumns.Prices>(criterion, all, new Prices(criterion, all.Wanting(criterion), all.Offering(criterion)))
{
    protected override Clause? Reason(int wanting, int offering, bool readerWants)
    {
        var (limit, min, max) = Measure.Of(wanting, offering);
        if (!(min <= limit))
            return null;
        return new Clause(Clause.For(max <= limit ? "maximum" : "maximum.partly", readerWants))
            .With("offered", min, max).With("wanted", limit).With("unit", criterion.Unit);
    }

    protected override Clause? Improvement(int wanting, int offering, bool readerWants)
    {
        var (limit, min, max) = Measure.Of(wanting, offering);
        if (readerWants)
            return min > limit ? new Clause("maximum.raise").With("offered", min).With("unit", criterion.Unit) : null;
        return max > limit
            ? new Clause("maximum.lower").With("wanted", limit).With("excess", max - limit).With("unit", criterion.Unit)
            : null;
    }

    protected override Clause SaidBy(int wanting, int offering)
    {
        var (limit, min, max) = Measure.Of(wanting, offering);
        return new Clause("amount").With("wanted", null, Known(limit)).With("offered", Known(min), Known(max)).With("unit", criterion.Unit);
    }

    protected override bool Says(int wanting, int offering, bool wantingSide)
    {
        var (limit, min, _) = Measure.Of(wanting, offering);
        return !double.IsNaN(wantingSide ? limit : min);
    }

    internal readonly struct Prices(MaximumCriterion criterion, IReadOnlyList<Profile> wanting, IReadOnlyList<Profile> offering) : IMeasure
    {
        private const double MaximumShare = 0.7;
        private readonly double _comfort = criterion.Comfort;
        private readonly double[] _limit = RangeColumn.Of(wanting, criterion.WantedRange).Max;
        private readonly RangeColumn _asked = RangeColumn.Closed(offering, criterion.OfferedRange);

        public (double Limit, double Min, double Max) Of(int wanting, int offering) => (_limit[wanting], _asked.Min[offering], _asked.Max[offering]);

        public double Value(int wanting, int offering)
        {
            var (limit, min, max) = Of(wanting, offering);
            var comfort = Math.Abs(limit) * _comfort;
            var slack = limit - max;
            return double.IsNaN(slack) ? Unsaid : MaximumShare * Margin.Worth(slack, comfort) + (1 - MaximumShare) * Margin.Worth(limit - min, comfort);
        }

        public bool Fails(int wanting, int offering) => _asked.Min[offering] > _limit[wanting];
    }
}

using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Matching.Preferences;

/// <summary>Wanted minima and offered ranges.</summary>
internal sealed class MinimumColumns(MinimumCriterion criterion, Participants all)
    : MeasuredColumns<MinimumColumns.Wages>(criterion, all, new Wages(criterion, all.Wanting(criterion), all.Offering(criterion)))
{
    protected override Clause? Reason(int wanting, int offering, bool readerWants)
    {
        var (wanted, min, max) = Measure.Of(wanting, offering);
        if (!(max >= wanted))
            return null;
        return new Clause(Clause.For(min >= wanted ? "minimum" : "minimum.partly", readerWants))
            .With("offered", min, max).With("wanted", wanted).With("unit", criterion.Unit);
    }

    protected override Clause? Improvement(int wanting, int offering, bool readerWants)
    {
        var (wanted, min, max) = Measure.Of(wanting, offering);
        if (readerWants)
            return max < wanted ? new Clause("minimum.lower").With("offered", max).With("unit", criterion.Unit) : null;
        return min < wanted
            ? new Clause("minimum.raise").With("wanted", wanted).With("shortfall", wanted - min).With("unit", criterion.Unit)
            : null;
    }

    protected override Clause SaidBy(int wanting, int offering)
    {
        var (wanted, min, max) = Measure.Of(wanting, offering);
        return new Clause("amount").With("wanted", Known(wanted), null).With("offered", Known(min), Known(max)).With("unit", criterion.Unit);
    }

    protected override bool Says(int wanting, int offering, bool wantingSide)
    {
        var (wanted, min, _) = Measure.Of(wanting, offering);
        return !double.IsNaN(wantingSide ? wanted : min);
    }

    internal readonly struct Wages(MinimumCriterion criterion, IReadOnlyList<Profile> wanting, IReadOnlyList<Profile> offering) : IMeasure
    {
        private const double MinimumShare = 0.7;
        private readonly double _comfort = criterion.Comfort;
        private readonly double[] _wanted = RangeColumn.Of(wanting, criterion.WantedRange).Min;
        private readonly RangeColumn _offered = RangeColumn.Closed(offering, criterion.OfferedRange);

        public (double Wanted, double Min, double Max) Of(int wanting, int offering) => (_wanted[wanting], _offered.Min[offering], _offered.Max[offering]);

        public double Value(int wanting, int offering)
        {
            var (wanted, min, max) = Of(wanting, offering);
            var comfort = Math.Abs(wanted) * _comfort;
            var slack = min - wanted;
            return double.IsNaN(slack) ? Unsaid : MinimumShare * Margin.Worth(slack, comfort) + (1 - MinimumShare) * Margin.Worth(max - wanted, comfort);
        }

        public bool Fails(int wanting, int offering) => _offered.Max[offering] < _wanted[wanting];
    }
}

using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Matching.Preferences;

/// <summary>Wanted and offered intervals, open ends infinite.</summary>
internal sealed class OverlapColumns(OverlapCriterion criterion, Participants all)
    : MeasuredColumns<OverlapColumns.Intervals>(criterion, all, new Intervals(criterion, all.Wanting(criterion), all.Offering(criterion)))
{
    protected override Clause? Reason(int wanting, int offering, bool readerWants) =>
        Measure.Gap(wanting, offering) <= 0 ? Describe(Clause.For("overlap", readerWants), wanting, offering) : null;

    protected override Clause? Improvement(int wanting, int offering, bool readerWants) =>
        Measure.Gap(wanting, offering) > 0 ? Describe(readerWants ? "overlap.widen" : "overlap.move", wanting, offering) : null;

    protected override Clause SaidBy(int wanting, int offering)
    {
        var (wanted, offered) = (Wanting[wanting].Ranges.GetValueOrDefault(criterion.WantedRange), Offering[offering].Ranges.GetValueOrDefault(criterion.OfferedRange));
        return new Clause("amount").With("wanted", wanted.Min, wanted.Max).With("offered", offered.Min, offered.Max).With("unit", criterion.Unit);
    }

    protected override bool Says(int wanting, int offering, bool wantingSide) =>
        wantingSide ? Wanting[wanting].Ranges.ContainsKey(criterion.WantedRange) : Offering[offering].Ranges.ContainsKey(criterion.OfferedRange);

    private Clause Describe(string template, int wanting, int offering)
    {
        var (wanted, offered) = (Wanting[wanting].Ranges[criterion.WantedRange], Offering[offering].Ranges[criterion.OfferedRange]);
        return new Clause(template)
            .With("wanted", wanted.Min, wanted.Max)
            .With("offered", offered.Min, offered.Max)
            .With("unit", criterion.Unit);
    }

    internal readonly struct Intervals(OverlapCriterion criterion, IReadOnlyList<Profile> wanting, IReadOnlyList<Profile> offering) : IMeasure
    {
        private const double Touching = 0.7;
        private const double JustApart = 0.5;
        private readonly double _comfort = criterion.Comfort;
        private readonly RangeColumn _wanted = RangeColumn.Open(wanting, criterion.WantedRange);
        private readonly RangeColumn _offered = RangeColumn.Open(offering, criterion.OfferedRange);

        /// <summary>How far apart; 0 or less when they meet; NaN when either says nothing.</summary>
        public double Gap(int wanting, int offering) =>
            Math.Max(_wanted.Min[wanting], _offered.Min[offering]) - Math.Min(_wanted.Max[wanting], _offered.Max[offering]);

        public double Value(int wanting, int offering)
        {
            var gap = Gap(wanting, offering);
            if (gap <= 0)
            {
                var shorter = Math.Min(_wanted.Max[wanting] - _wanted.Min[wanting], _offered.Max[offering] - _offered.Min[offering]);
                var share = shorter > 0 && double.IsFinite(shorter) ? Math.Min(1, -gap / shorter) : 1;
                return Touching + (1 - Touching) * share;
            }
            var end = _offered.Max[offering] < _wanted.Min[wanting] ? _wanted.Min[wanting] : _wanted.Max[wanting];
            var reach = Math.Abs(end) * _comfort;
            return double.IsNaN(gap) ? Unsaid : gap < reach ? JustApart * (1 - gap / reach) : 0;
        }

        public bool Fails(int wanting, int offering) => Gap(wanting, offering) > 0;
    }
}

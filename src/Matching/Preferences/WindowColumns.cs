using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Matching.Preferences;

/// <summary>Asked and free windows of the day.</summary>
internal sealed class WindowColumns(WindowCriterion criterion, Participants all)
    : MeasuredColumns<WindowColumns.Windows>(criterion, all, new Windows(criterion, all.Wanting(criterion), all.Offering(criterion)))
{
    private const double WorthTelling = 0.8;

    protected override Clause? Reason(int wanting, int offering, bool readerWants) =>
        Measure.Value(wanting, offering) is var share && share >= WorthTelling
            ? Describe(Clause.For(share >= 1 ? "window" : "window.partly", readerWants), wanting, offering)
            : null;

    protected override Clause? Improvement(int wanting, int offering, bool readerWants) =>
        Measure.Value(wanting, offering) < 1 ? Describe(readerWants ? "window.shift" : "window.widen", wanting, offering) : null;

    protected override Clause SaidBy(int wanting, int offering)
    {
        var (asked, free) = (Wanting[wanting].Ranges.GetValueOrDefault(criterion.WantedRange), Offering[offering].Ranges.GetValueOrDefault(criterion.OfferedRange));
        return new Clause("window").With("wanted", asked.Min, asked.Max).With("offered", free.Min, free.Max);
    }

    protected override bool Says(int wanting, int offering, bool wantingSide) => Measure.Says(wanting, offering, wantingSide);

    private Clause Describe(string template, int wanting, int offering)
    {
        var (asked, free) = (Wanting[wanting].Ranges[criterion.WantedRange], Offering[offering].Ranges[criterion.OfferedRange]);
        return new Clause(template).With("wanted", asked.Min, asked.Max).With("offered", free.Min, free.Max);
    }

    internal readonly struct Windows(WindowCriterion criterion, IReadOnlyList<Profile> wanting, IReadOnlyList<Profile> offering) : IMeasure
    {
        private const double Day = 1440;
        private readonly double _required = criterion.RequiredShare;
        private readonly RangeColumn _asked = RangeColumn.Of(wanting, criterion.WantedRange);
        private readonly RangeColumn _free = RangeColumn.Of(offering, criterion.OfferedRange);

        public bool Says(int wanting, int offering, bool wantingSide) => !double.IsNaN(wantingSide
            ? _asked.Max[wanting] - _asked.Min[wanting]
            : _free.Max[offering] - _free.Min[offering]);

        public double Value(int wanting, int offering)
        {
            var (from, to) = (_asked.Min[wanting], _asked.Max[wanting]);
            var (start, end) = (_free.Min[offering], _free.Max[offering]);
            if (double.IsNaN(to - from) || double.IsNaN(end - start))
                return Unsaid;
            // The windows return every day: what runs past midnight may be covered by the day before or after.
            var covered = Common(from, to, start - Day, end - Day) + Common(from, to, start, end) + Common(from, to, start + Day, end + Day);
            return to > from ? Math.Min(1, covered / (to - from)) : 1;
        }

        public bool Fails(int wanting, int offering) => Value(wanting, offering) < _required;

        private static double Common(double from, double to, double start, double end) => Math.Max(0, Math.Min(to, end) - Math.Max(from, start));
    }
}

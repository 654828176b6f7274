using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Matching.Preferences;

/// <summary>Needed-by and ready-from days.</summary>
internal sealed class DateColumns(DateCriterion criterion, Participants all)
    : MeasuredColumns<DateColumns.Days>(criterion, all, new Days(criterion, all.Wanting(criterion), all.Offering(criterion)))
{
    protected override Clause? Reason(int wanting, int offering, bool readerWants) =>
        Wanting[wanting].Dates[criterion.NeededDate] >= Offering[offering].Dates[criterion.ReadyDate]
            ? Describe(Clause.For("date", readerWants), wanting, offering)
            : null;

    protected override Clause? Improvement(int wanting, int offering, bool readerWants) =>
        Wanting[wanting].Dates[criterion.NeededDate] < Offering[offering].Dates[criterion.ReadyDate]
            ? Describe(readerWants ? "date.later" : "date.earlier", wanting, offering)
            : null;

    protected override Clause SaidBy(int wanting, int offering)
    {
        var said = new Clause("date");
        if (Wanting[wanting].Dates.TryGetValue(criterion.NeededDate, out var needed))
            said.With("needed", needed);
        return Offering[offering].Dates.TryGetValue(criterion.ReadyDate, out var ready) ? said.With("ready", ready) : said;
    }

    protected override bool Says(int wanting, int offering, bool wantingSide) =>
        wantingSide ? Wanting[wanting].Dates.ContainsKey(criterion.NeededDate) : Offering[offering].Dates.ContainsKey(criterion.ReadyDate);

    private Clause Describe(string template, int wanting, int offering) => new Clause(template)
        .With("needed", Wanting[wanting].Dates[criterion.NeededDate])
        .With("ready", Offering[offering].Dates[criterion.ReadyDate]);

    internal readonly struct Days(DateCriterion criterion, IReadOnlyList<Profile> wanting, IReadOnlyList<Profile> offering) : IMeasure
    {
        private const double HalvingDays = 30;
        private readonly int _grace = criterion.GraceDays;
        private readonly double[] _needed = Column(wanting, criterion.NeededDate);
        private readonly double[] _ready = Column(offering, criterion.ReadyDate);

        public double Value(int wanting, int offering)
        {
            var late = _ready[offering] - _needed[wanting];
            return double.IsNaN(late) ? Unsaid : late <= 0 ? 1 : 1 / (1 + late / HalvingDays);
        }

        public bool Fails(int wanting, int offering) => _ready[offering] - _needed[wanting] > _grace;

        private static double[] Column(IReadOnlyList<Profile> profiles, string name) =>
            [.. profiles.Select(profile => profile.Dates.TryGetValue(name, out var date) ? date.DayNumber : double.NaN)];
    }
}

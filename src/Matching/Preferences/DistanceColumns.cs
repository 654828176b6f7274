using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Matching.Preferences;

/// <summary>Wanted and offered places on a plane in metres.</summary>
internal sealed class DistanceColumns(DistanceCriterion criterion, Participants all)
    : MeasuredColumns<DistanceColumns.Ways>(criterion, all, new Ways(criterion, all.Wanting(criterion), all.Offering(criterion)))
{
    private const double WorthTelling = 1.5;

    protected override Clause? Reason(int wanting, int offering, bool readerWants)
    {
        var metres = Measure.Metres(wanting, offering);
        var minutes = TravelTime.Minutes(metres);
        var limit = Measure.Limit(wanting);
        if (!(minutes <= (double.IsNaN(limit) ? WorthTelling * criterion.TypicalMinutes : limit)))
            return null;
        return new Clause(Clause.For(TravelTime.IsWalk(metres) ? "distance.walk" : "distance", readerWants))
            .With("place", Nearest(wanting, offering))
            .With("minutes", minutes);
    }

    protected override Clause? Improvement(int wanting, int offering, bool readerWants)
    {
        var minutes = TravelTime.Minutes(Measure.Metres(wanting, offering));
        return readerWants && minutes > Measure.Limit(wanting) ? new Clause("distance.widen").With("minutes", minutes) : null;
    }

    protected override Clause SaidBy(int wanting, int offering)
    {
        var said = new Clause("distance").With("places", [.. Wanting[wanting].Places.GetValueOrDefault(criterion.WantedPlaces, []).Select(place => place.Code).OfType<string>().Distinct(StringComparer.Ordinal)]);
        if (Known(Measure.Limit(wanting)) is { } limit)
            said.With("limit", limit);
        return double.IsPositiveInfinity(Measure.Metres(wanting, offering)) ? said : said.With("minutes", TravelTime.Minutes(Measure.Metres(wanting, offering)));
    }

    protected override bool Says(int wanting, int offering, bool wantingSide) =>
        wantingSide ? Wanting[wanting].Places.ContainsKey(criterion.WantedPlaces) : Offering[offering].Places.ContainsKey(criterion.OfferedPlaces);

    /// <summary>The name of the wished place that the other side is nearest to: the wish is known to the reader, the other's own place may not be.</summary>
    private string? Nearest(int wanting, int offering) => Wanting[wanting].Places[criterion.WantedPlaces][Measure.Nearest(wanting, offering)].Code;

    internal readonly struct Ways : IMeasure
    {
        private readonly double _typical;
        private readonly double[] _limit;
        private readonly PointColumn _wanted;
        private readonly PointColumn _offered;

        public Ways(DistanceCriterion criterion, IReadOnlyList<Profile> wanting, IReadOnlyList<Profile> offering)
        {
            _typical = criterion.TypicalMinutes;
            _limit = criterion.LimitRange is { } name ? RangeColumn.Of(wanting, name).Max : [.. Enumerable.Repeat(double.NaN, wanting.Count)];
            _wanted = PointColumn.Of(wanting, criterion.WantedPlaces);
            _offered = PointColumn.Of(offering, criterion.OfferedPlaces);
        }

        public double Limit(int wanting) => _limit[wanting];

        /// <summary>Between the nearest two places; infinite when either side says none.</summary>
        public double Metres(int wanting, int offering)
        {
            var nearest = double.PositiveInfinity;
            for (var w = _wanted.Start[wanting]; w < _wanted.Start[wanting + 1]; w++)
                nearest = Math.Min(nearest, Square(w, offering));
            return Math.Sqrt(nearest);
        }

        /// <summary>Which of the wished places is nearest to the other side, the first of equals; both sides say some.</summary>
        public int Nearest(int wanting, int offering)
        {
            var start = _wanted.Start[wanting];
            var best = start;
            for (var w = start + 1; w < _wanted.Start[wanting + 1]; w++)
                if (Square(w, offering) < Square(best, offering))
                    best = w;
            return best - start;
        }

        private double Square(int wanted, int offering)
        {
            var nearest = double.PositiveInfinity;
            for (var o = _offered.Start[offering]; o < _offered.Start[offering + 1]; o++)
            {
                var (x, y) = (_wanted.X[wanted] - _offered.X[o], _wanted.Y[wanted] - _offered.Y[o]);
                nearest = Math.Min(nearest, x * x + y * y);
            }
            return nearest;
        }

        public double Value(int wanting, int offering)
        {
            var metres = Metres(wanting, offering);
            if (double.IsPositiveInfinity(metres))
                return Unsaid;
            var limit = _limit[wanting];
            var share = TravelTime.Minutes(metres) / (limit > 0 ? limit : _typical);
            return 1 / (1 + share * share);
        }

        public bool Fails(int wanting, int offering)
        {
            var limit = _limit[wanting];
            if (double.IsNaN(limit))
                return false;
            var metres = Metres(wanting, offering);
            return !double.IsPositiveInfinity(metres) && TravelTime.Minutes(metres) > limit;
        }
    }
}

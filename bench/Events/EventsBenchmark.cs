using SetagayaPort.Matching.Events;

namespace SetagayaPort.Bench.Events;

/// <summary>T7 and T7b: timetables of matching events of the published sizes, with everybody there and with a fifth away.</summary>
internal sealed class EventsBenchmark : IBenchmark
{
    private const int Warmups = 5;
    private const int Runs = 5;
    private const double Away = .2;

    public string Name => "events";

    public void Run(BenchmarkReport report, bool quick)
    {
        Exact(report, 10, 30, 8, 10, 32.494);
        Exact(report, 20, 60, 8, 12, 76.099);
        Exact(report, 50, 200, 12, 20, 285.748);
        if (!quick)
            Exact(report, 100, 500, 16, 25, 699.426);
        var budget = TimeSpan.FromSeconds(quick ? 2 : 10);
        Searched(report, 20, 60, 8, 12, "optimum", 62.9966, budget);
        Searched(report, 50, 200, 12, 20, "optimum", 239.7145, budget);
        if (!quick)
            Searched(report, 100, 500, 16, 25, "published bound", 573.575, budget);
        Repaired(report, quick ? 50 : 100, quick ? 200 : 500, quick ? 12 : 16, quick ? 20 : 25);
    }

    /// <summary>The median of some runs after a few that warm up.</summary>
    private static void Exact(BenchmarkReport report, int organizations, int people, int slots, int wishes, double optimum)
    {
        var size = $"{organizations}x{people}x{slots}";
        report.Progress($"T7: {size}, everybody there");
        var of = MeetingEvent.Random(organizations, people, slots, wishes);
        Timetable? made = null;
        var exact = Median(() => made = ExactTimetable.Make(of));
        var score = 0d;
        var byHand = Median(() => score = FirstCome.Make(of).Score);
        report.Count($"T7 EVT {size} wish={wishes} score", made!.Score, "optimum", optimum);
        report.Count($"T7 EVT {size} wish={wishes} score over FCFS", made.Score, "FCFS", score);
        report.Figure($"T7 EVT {size} wish={wishes} time", exact * 1000, "ms", "FCFS", byHand * 1000);
    }

    private static void Searched(BenchmarkReport report, int organizations, int people, int slots, int wishes, string baselineName, double baseline, TimeSpan budget)
    {
        var size = $"{organizations}x{people}x{slots}";
        report.Progress($"T7b: {size}, a fifth away");
        var of = MeetingEvent.Random(organizations, people, slots, wishes, Away);
        FoundTimetable? found = null;
        using var stop = new CancellationTokenSource(budget);
        var seconds = BenchmarkReport.Seconds(() => found = TimetableMaker.Make(of, steps: int.MaxValue, stop: stop.Token));
        var first = 0d;
        var byHand = BenchmarkReport.Seconds(() => first = FirstCome.Make(of).Score);
        report.Count($"T7b EVT {size} u={Away} score", found!.Timetable.Score, baselineName, baseline);
        report.Count($"T7b EVT {size} u={Away} score over FCFS", found.Timetable.Score, "FCFS", first);
        report.Count($"T7b EVT {size} u={Away} score of bound", found.Timetable.Score, "own upper bound", found.UpperBound);
        report.Figure($"T7b EVT {size} u={Away} time", seconds * 1000, "ms", "FCFS", byHand * 1000);
    }

    /// <summary>Halfway through the person with the most meetings ahead leaves.</summary>
    private static void Repaired(BenchmarkReport report, int organizations, int people, int slots, int wishes)
    {
        var size = $"{organizations}x{people}x{slots}";
        report.Progress($"Repair: {size}");
        var (of, now) = (MeetingEvent.Random(organizations, people, slots, wishes, Away), slots / 2);
        var before = TimetableMaker.Make(of, steps: 0).Timetable;
        var leaving = Enumerable.Range(0, people).MaxBy(x => before.OfPerson(x).Skip(now).Count(meeting => meeting is not null));
        var without = new MeetingEvent(organizations, people, slots, of.Wishes, of.Rules with
        {
            PeopleAvailable = [.. of.Rules.PeopleAvailable!.Select((there, at) => there && (at / slots != leaving || at % slots < now))],
        });
        RepairedTimetable? repaired = null;
        var mended = Median(() => repaired = TimetableRepair.Make(without, before, now));
        var anew = BenchmarkReport.Seconds(() => TimetableMaker.Make(without, steps: 0));
        report.Figure($"EVT {size} repair changed", repaired!.Moved.Count + repaired.Added.Count, "meetings", "dropped", repaired.Dropped.Count);
        report.Figure($"EVT {size} repair time", mended * 1000, "ms", "made anew", anew * 1000);
    }

    private static double Median(Action run)
    {
        for (var warmup = 0; warmup < Warmups; warmup++)
            run();
        return Enumerable.Range(0, Runs).Select(_ => BenchmarkReport.Seconds(run)).Order().ElementAt(Runs / 2);
    }
}

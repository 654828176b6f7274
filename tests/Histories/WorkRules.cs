namespace SetagayaPort.Histories;

/// <summary>I9, I10: the index and the work in the background.</summary>
internal static class WorkRules
{
    /// <summary>How long after its time, or after its lease, a job may wait.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IEnumerable<Violation> Check(History history) => Index(history.Rest).Concat(Effects(history)).Concat(Waiting(history.Rest));

    private static IEnumerable<Violation> Index(Rest rest) =>
        rest.Index.Where(x => x.Version != x.Indexed).Select(x => new Violation("I9", x switch
        {
            { Version: null } => $"{x.Subject} is erased and found in version {x.Indexed}",
            { Indexed: null } => $"{x.Subject} in version {x.Version} is not found",
            _ => $"{x.Subject} in version {x.Version} is found in version {x.Indexed}",
        }));

    private static IEnumerable<Violation> Effects(History history)
    {
        var effects = history.Effects.ToLookup(x => x.Job);
        foreach (var job in effects.Where(x => x.Count() > 1))
            yield return new("I10", $"the effect of {job.Key} came {job.Count()} times");

        var waiting = history.Rest.Jobs.Select(x => x.Job).ToHashSet(StringComparer.Ordinal);
        foreach (var job in history.Jobs.Where(x => !effects.Contains(x.Job) && !waiting.Contains(x.Job)))
            yield return new("I10", $"the effect of {job.Job} never came, and nothing is waiting to bring it about");
    }

    private static IEnumerable<Violation> Waiting(Rest rest) =>
        rest.Jobs.Where(x => x.Dead || x.Overdue > Patience)
            .Select(x => new Violation("I10", x.Dead ? $"{x.Job} was given up" : $"{x.Job} is overdue by {x.Overdue.TotalSeconds:0.0} s"));
}

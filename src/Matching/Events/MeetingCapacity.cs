namespace SetagayaPort.Matching.Events;

/// <summary>How many meetings fit into the slots of one participant.</summary>
internal static class MeetingCapacity
{
    public static int Of(ReadOnlySpan<bool> open, int? mostInARow, int? most)
    {
        var (fit, run) = (0, 0);
        foreach (var isOpen in open)
        {
            run = isOpen && run < (mostInARow ?? int.MaxValue) ? run + 1 : 0;
            fit += run > 0 ? 1 : 0;
        }

        return Math.Min(fit, most ?? int.MaxValue);
    }
}

namespace SetagayaPort.Core.Jobs;

/// <summary>Work that returns on a schedule, in a scope of its own; one run at a time in the whole installation.</summary>
public interface IRecurringJob
{
    Task ExecuteAsync(CancellationToken cancel);
}

using SetagayaPort.Core.Live;

namespace SetagayaPort.Core.Jobs;

/// <summary>Wakes the outbox worker of this process after a commit; other processes are rung up by <see cref="NodeBell"/>, and find the work by polling.</summary>
public sealed class OutboxSignal : Wake;

namespace SetagayaPort.Bench.Chat;

/// <summary>One figure of the chat benchmark, or a few that come of the same load; can be run alone.</summary>
internal interface IChatPart
{
    string Name { get; }

    Task RunAsync(ChatRun run, CancellationToken cancel);
}

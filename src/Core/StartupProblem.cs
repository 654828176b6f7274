using SetagayaPort.Core.Language;

namespace SetagayaPort.Core;

/// <summary>Why the program cannot start, told to the person who started it: what is wrong and what to do. The host prints it and exits with 1.</summary>
public sealed class StartupProblem(string code, string messageJa, string messageEn, Exception? cause = null) : Exception($"{messageJa}\n{messageEn}", cause)
{
    /// <summary>Stable, snake_case.</summary>
    public string Code { get; } = code;

    public LocalText Text { get; } = new(messageJa, messageEn);
}

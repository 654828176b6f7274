using System.Globalization;

namespace SetagayaPort.Bench.Faults;

/// <summary>What is asked of a fault run on the command line.</summary>
/// <param name="Seed">Decides the people, what they do, and the faults.</param>
/// <param name="Length">How long there are operations and faults.</param>
/// <param name="Only">Names of the faults; all when empty.</param>
internal sealed record FaultOptions(int Seed, TimeSpan Length, IReadOnlyList<string> Only)
{
    /// <summary>Operations a second.</summary>
    public int Rate { get; init; } = 200;

    /// <summary>Runs, each with the next seed.</summary>
    public int Seeds { get; init; } = 1;

    /// <summary>Reads <c>--seed</c>, <c>--seeds</c>, <c>--seconds</c> or <c>--minutes</c>, <c>--rate</c> and <c>--only F1,F3</c>.</summary>
    public static FaultOptions From(IReadOnlyList<string> arguments) => new(
        Number(arguments, "--seed") ?? 1,
        TimeSpan.FromSeconds(Number(arguments, "--seconds") ?? 60 * Number(arguments, "--minutes") ?? 20),
        Value(arguments, "--only")?.Split(',') ?? [])
    {
        Rate = Number(arguments, "--rate") ?? 200,
        Seeds = Number(arguments, "--seeds") ?? 1,
    };

    private static int? Number(IReadOnlyList<string> arguments, string name) =>
        int.TryParse(Value(arguments, name), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Value(IReadOnlyList<string> arguments, string name) =>
        arguments.SkipWhile(x => x != name).Skip(1).FirstOrDefault();
}

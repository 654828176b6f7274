namespace SetagayaPort.Core.Markets.Schema;

/// <summary>An inclusive range; an open end is null. <c>min</c> above <c>max</c> is refused at once.</summary>
public sealed record IntRange
{
    [Label("から", "from")] public int? Min { get; init; }

    [Label("まで", "to")] public int? Max { get; init; }
}

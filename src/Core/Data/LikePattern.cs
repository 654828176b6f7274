namespace SetagayaPort.Core.Data;

/// <summary>Patterns for <c>ILIKE</c>.</summary>
public static class LikePattern
{
    private const int Most = 5;

    /// <summary>What contains each word of a query, at most five; signs with a meaning of their own in patterns stand for themselves.</summary>
    public static IEnumerable<string> Words(string? query) =>
        (query ?? "").Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(Most)
            .Select(word => $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%");
}

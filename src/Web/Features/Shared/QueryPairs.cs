namespace SetagayaPort.Web.Features.Shared;

/// <summary>What stands in an address after the question mark, to be written into another one.</summary>
public static class QueryPairs
{
    /// <summary>Every value with its name, in order, without those of some names.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Without(IQueryCollection query, params IReadOnlyCollection<string> names) =>
        query.Where(x => !names.Contains(x.Key)).SelectMany(x => x.Value, (x, value) => KeyValuePair.Create(x.Key, value));
}

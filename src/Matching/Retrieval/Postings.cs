namespace SetagayaPort.Matching.Retrieval;

/// <summary>Which documents of a segment say which terms. Immutable.</summary>
internal sealed class Postings(Dictionary<string, int> numbers, int[] starts, byte[] bytes)
{
    public IEnumerable<string> Terms => numbers.Keys;

    /// <summary>Empty for a term that nothing says.</summary>
    public ReadOnlySpan<byte> Of(string term) =>
        numbers.TryGetValue(term, out var number) ? bytes.AsSpan(starts[number]..starts[number + 1]) : [];
}

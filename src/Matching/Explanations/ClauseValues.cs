using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SetagayaPort.Matching.Explanations;

/// <summary>The few values of a clause in the order in which they were set. Millions are made in a pass: no hash table each.</summary>
internal sealed class ClauseValues : IReadOnlyDictionary<string, string>
{
    private const int Usual = 4;
    private KeyValuePair<string, string>[] _values = new KeyValuePair<string, string>[Usual];

    public int Count { get; private set; }

    public IEnumerable<string> Keys => this.Select(value => value.Key);

    public IEnumerable<string> Values => this.Select(value => value.Value);

    public string this[string key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);
        set
        {
            var at = Place(key);
            if (at == Count && Count++ == _values.Length)
                Array.Resize(ref _values, 2 * _values.Length);
            _values[at] = new(key, value);
        }
    }

    public bool ContainsKey(string key) => Place(key) < Count;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var at = Place(key);
        value = at < Count ? _values[at].Value : null;
        return at < Count;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _values.Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Where the key stands; behind the last when nowhere.</summary>
    private int Place(string key)
    {
        var at = 0;
        while (at < Count && _values[at].Key != key)
            at++;
        return at;
    }
}

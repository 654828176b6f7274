namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>
/// Finds the skeletons that may lie within two edits of another without a scan: two such share a form that both become by leaving out one or
/// two characters. Only hashes of these forms are kept, and only of the first characters of long skeletons, so what is found must be measured.
/// Source: W. Garbe, Symmetric Delete spelling correction (2012).
/// </summary>
internal sealed class DeletionIndex
{
    /// <summary>Edits behind it are found as well: the forms of the beginnings still meet.</summary>
    private const int Beginning = 7;

    private readonly uint[] _forms;
    private readonly int[] _numbers;

    /// <param name="skeletons">A skeleton's place is its number; empty ones are never found.</param>
    public DeletionIndex(IReadOnlyList<string> skeletons)
    {
        var (forms, numbers) = (new List<uint>(skeletons.Count * 12), new List<int>(skeletons.Count * 12));
        var own = new HashSet<uint>();
        for (var number = 0; number < skeletons.Count; number++)
        {
            FormsOf(skeletons[number], own);
            forms.AddRange(own);
            numbers.AddRange(Enumerable.Repeat(number, own.Count));
        }
        (_forms, _numbers) = ([.. forms], [.. numbers]);
        Array.Sort(_forms, _numbers);
    }

    public HashSet<int> Near(string skeleton)
    {
        var found = new HashSet<int>();
        var own = new HashSet<uint>();
        FormsOf(skeleton, own);
        foreach (var form in own)
            for (var at = First(form); at < _forms.Length && _forms[at] == form; at++)
                found.Add(_numbers[at]);
        return found;
    }

    private int First(uint form)
    {
        var (from, to) = (0, _forms.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_forms[middle] < form)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    }

    private static void FormsOf(string skeleton, HashSet<uint> forms)
    {
        forms.Clear();
        if (skeleton.Length > 0)
            Add(skeleton.AsSpan(0, Math.Min(skeleton.Length, Beginning)), 0, SlipDistance.EditsOf(skeleton), forms);
    }

    private static void Add(ReadOnlySpan<char> form, int from, int edits, HashSet<uint> forms)
    {
        forms.Add(Hash(form));
        if (edits == 0)
            return;
        Span<char> shorter = stackalloc char[Beginning];
        for (var at = from; at < form.Length; at++)
        {
            form[..at].CopyTo(shorter);
            form[(at + 1)..].CopyTo(shorter[at..]);
            Add(shorter[..(form.Length - 1)], at, edits - 1, forms);
        }
    }

    /// <summary>FNV-1a over UTF-16 units.</summary>
    private static uint Hash(ReadOnlySpan<char> form)
    {
        var hash = 2166136261;
        foreach (var c in form)
            hash = (hash ^ c) * 16777619;
        return hash;
    }
}

namespace SetagayaPort.Matching.Preferences;

/// <summary>
/// The terms of a market's texts and every text's weights: frequency saturated as in BM25 (k₁ = 1.2, no length norm, since the vector
/// is brought to length 1) times ln(1 + (N − n + ½) ÷ (n + ½)), n of the N texts of both sides having the term.
/// </summary>
internal sealed class TermTable
{
    private const double Saturation = 1.2;
    private readonly Counts _counts;

    private TermTable(Counts counts, TermVector[] left, TermVector[] right) => (_counts, Left, Right) = (counts, left, right);

    public TermTable(IReadOnlyList<Profile> left, IReadOnlyList<Profile> right)
    {
        _counts = new Counts(left, right);
        var rarity = _counts.Rarity;
        Left = [.. _counts.Left.Select(text => Weigh(text, rarity))];
        Right = [.. _counts.Right.Select(text => Weigh(text, rarity))];
    }

    /// <summary>The term of each id.</summary>
    public string[] Names => _counts.Names;

    public TermVector[] Left { get; }

    public TermVector[] Right { get; }

    public TermTable Swap() => new(_counts.Swap(), Right, Left);

    /// <summary>The same with some of the left texts, in the order given and as often as given.</summary>
    public TermTable Only(IEnumerable<int> left) => new(_counts, [.. left.Select(at => Left[at])], Right);

    /// <summary>
    /// What a whole new table would hold if one left text said other terms, with that text alone on the left. Only the texts that have a
    /// term whose rarity changes are weighed again.
    /// </summary>
    public TermTable Alone(int left, IReadOnlyList<string> terms)
    {
        var changed = _counts.With(left, terms);
        var (before, after) = (_counts.Rarity, changed.Rarity);
        int[] other = [.. Enumerable.Range(0, after.Length).Where(id => id >= before.Length || !after[id].Equals(before[id]))];
        var right = _counts.Right.Select((text, at) => Array.Exists(other, text.ContainsKey) ? Weigh(text, after) : Right[at]);
        return new TermTable(changed, [Weigh(changed.Left[left], after)], [.. right]);
    }

    private static TermVector Weigh(SortedList<int, int> text, double[] rarity)
    {
        int[] ids = [.. text.Keys];
        var weights = new double[ids.Length];
        var square = 0d;
        for (var i = 0; i < ids.Length; i++)
        {
            var frequency = text.Values[i];
            weights[i] = frequency * (Saturation + 1) / (frequency + Saturation) * rarity[ids[i]];
            square += weights[i] * weights[i];
        }
        var length = Math.Sqrt(square);
        for (var i = 0; i < weights.Length; i++)
            weights[i] /= length;
        return new TermVector(ids, weights);
    }

    /// <summary>How often each text has each term, and how many texts have it.</summary>
    private sealed class Counts
    {
        private readonly Dictionary<string, int> _ids;
        private readonly int[] _texts;
        private readonly int _said;

        public Counts(IReadOnlyList<Profile> left, IReadOnlyList<Profile> right)
        {
            _ids = new Dictionary<string, int>(StringComparer.Ordinal);
            Left = [.. left.Select(profile => Count(profile.Terms, _ids))];
            Right = [.. right.Select(profile => Count(profile.Terms, _ids))];
            Names = NamesOf(_ids);
            _texts = new int[Names.Length];
            foreach (var text in Left.Concat(Right))
                _said += Add(text, 1, _texts);
            Rarity = RarityOf(_texts, _said);
        }

        private Counts(Dictionary<string, int> ids, string[] names, SortedList<int, int>[] left, SortedList<int, int>[] right, int[] texts, int said, double[] rarity) =>
            (_ids, Names, Left, Right, _texts, _said, Rarity) = (ids, names, left, right, texts, said, rarity);

        public string[] Names { get; }

        public SortedList<int, int>[] Left { get; }

        public SortedList<int, int>[] Right { get; }

        /// <summary>What having each term is worth.</summary>
        public double[] Rarity { get; }

        public Counts Swap() => new(_ids, Names, Right, Left, _texts, _said, Rarity);

        public Counts With(int left, IReadOnlyList<string> terms)
        {
            var ids = terms.All(_ids.ContainsKey) ? _ids : new Dictionary<string, int>(_ids, StringComparer.Ordinal);
            SortedList<int, int>[] lefts = [.. Left];
            lefts[left] = Count(terms, ids);
            var names = ids == _ids ? Names : NamesOf(ids);
            var texts = new int[names.Length];
            _texts.CopyTo(texts, 0);
            var said = _said + Add(Left[left], -1, texts) + Add(lefts[left], 1, texts);
            return new Counts(ids, names, lefts, Right, texts, said, RarityOf(texts, said));
        }

        private static double[] RarityOf(int[] texts, int said) => [.. texts.Select(n => Math.Log(1 + (said - n + 0.5) / (n + 0.5)))];

        /// <summary>Counts a text in or out; returns what that is in texts that say something.</summary>
        private static int Add(SortedList<int, int> text, int sign, int[] texts)
        {
            foreach (var id in text.Keys)
                texts[id] += sign;
            return text.Count > 0 ? sign : 0;
        }

        private static string[] NamesOf(Dictionary<string, int> ids) => [.. ids.OrderBy(term => term.Value).Select(term => term.Key)];

        private static SortedList<int, int> Count(IReadOnlyList<string> terms, Dictionary<string, int> ids)
        {
            var counts = new Dictionary<int, int>();
            foreach (var term in terms)
            {
                if (!ids.TryGetValue(term, out var id))
                    ids[term] = id = ids.Count;
                counts[id] = counts.GetValueOrDefault(id) + 1;
            }
            return new SortedList<int, int>(counts);
        }
    }
}

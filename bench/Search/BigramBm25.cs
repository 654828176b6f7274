using System.Text;
using SetagayaPort.Core.Search;

namespace SetagayaPort.Bench.Search;

/// <summary>
/// The yardstick of the quality: BM25 over the pairs of neighbouring characters of all text, which needs no knowledge of Japanese. Words of
/// Latin script and numbers are kept whole.
/// </summary>
internal sealed class BigramBm25 : ISearcher
{
    private const double Saturation = 1.2;
    private const double LengthShare = .75;
    private readonly Dictionary<string, List<(int Document, int Count)>> _postings = new(StringComparer.Ordinal);
    private IReadOnlyList<SearchDocument> _documents = [];
    private int[] _lengths = [];
    private double _averageLength;

    public string Name => "bigram BM25";

    public void Index(IReadOnlyList<SearchDocument> documents)
    {
        _documents = documents;
        _lengths = new int[documents.Count];
        for (var document = 0; document < documents.Count; document++)
        {
            foreach (var (term, count) in Terms(SearchText.Of(documents[document])).CountBy(x => x, StringComparer.Ordinal))
            {
                if (!_postings.TryGetValue(term, out var postings))
                    _postings[term] = postings = [];
                postings.Add((document, count));
                _lengths[document] += count;
            }
        }

        _averageLength = _lengths.Average();
    }

    public IReadOnlyList<Guid> Find(SearchQuery query)
    {
        var scores = new Dictionary<int, double>();
        foreach (var term in Terms(query.Text ?? "").Distinct(StringComparer.Ordinal))
        {
            if (!_postings.TryGetValue(term, out var postings))
                continue;
            var rarity = Math.Log(1 + (_documents.Count - postings.Count + .5) / (postings.Count + .5));
            foreach (var (document, count) in postings)
            {
                var length = 1 - LengthShare + LengthShare * _lengths[document] / _averageLength;
                scores[document] = scores.GetValueOrDefault(document) + rarity * count * (Saturation + 1) / (count + Saturation * length);
            }
        }

        return [.. scores.OrderByDescending(x => x.Value).ThenBy(x => x.Key).Take(query.Size).Select(x => _documents[x.Key].ListingId)];
    }

    public void Dispose()
    {
        // Holds memory only.
    }

    /// <summary>The terms in order, repetitions included.</summary>
    private static IEnumerable<string> Terms(string text)
    {
        var chars = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        for (var at = 0; at < chars.Length;)
        {
            if (!char.IsLetterOrDigit(chars[at]))
            {
                at++;
                continue;
            }

            var (isWord, start) = (IsWord(chars[at]), at);
            while (at < chars.Length && char.IsLetterOrDigit(chars[at]) && IsWord(chars[at]) == isWord)
                at++;
            if (isWord || at - start == 1)
                yield return chars[start..at];
            else
                for (var pair = start; pair < at - 1; pair++)
                    yield return chars.Substring(pair, 2);
        }
    }

    private static bool IsWord(char x) => char.IsAsciiLetterOrDigit(x) || x is >= '\u00c0' and <= '\u024f';
}

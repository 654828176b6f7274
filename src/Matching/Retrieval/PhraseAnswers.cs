using System.Buffers;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>The living documents of a segment that say all terms of a phrase; the literal is not looked at. Its arrays are rented: dispose it.</summary>
internal sealed class PhraseAnswers : IDisposable
{
    /// <summary>A posting takes two bytes at least.</summary>
    private const int ShortestPosting = 2;

    private int[] _documents = [];
    private ulong[] _said = [];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    /// <summary>Of several terms, what the least said one is said.</summary>
    public ReadOnlySpan<ulong> Said => _said.AsSpan(0, Count);

    public void Read(LivingSegment segment, QueryPhrase phrase)
    {
        Count = 0;
        var rarest = Rarest(segment.Segment.Postings, phrase);
        Begin(segment, segment.Segment.Postings.Of(phrase.Terms[rarest]));
        for (var i = 0; i < phrase.Terms.Count && Count > 0; i++)
            if (i != rarest)
                Keep(segment.Segment.Postings.Of(phrase.Terms[i]));
    }

    public void Dispose()
    {
        Return();
        (_documents, _said, Count) = ([], [], 0);
    }

    private static int Rarest(Postings postings, QueryPhrase phrase)
    {
        var (rarest, least) = (0, int.MaxValue);
        for (var i = 0; i < phrase.Terms.Count; i++)
            if (postings.Of(phrase.Terms[i]).Length is var length && length < least)
                (rarest, least) = (i, length);
        return rarest;
    }

    private void Begin(LivingSegment segment, ReadOnlySpan<byte> postings)
    {
        Room(postings.Length / ShortestPosting);
        var cursor = new PostingsCursor(postings);
        while (cursor.Next())
            if (segment.Lives(cursor.Document))
                (_documents[Count], _said[Count++]) = (cursor.Document, cursor.Said);
    }

    /// <summary>Leaves only what says the further term as well.</summary>
    private void Keep(ReadOnlySpan<byte> postings)
    {
        var cursor = new PostingsCursor(postings);
        var (kept, isMore) = (0, cursor.Next());
        for (var i = 0; i < Count && isMore;)
        {
            if (_documents[i] == cursor.Document)
                (_documents[kept], _said[kept++]) = (_documents[i], Frequencies.Least(_said[i], cursor.Said));
            if (_documents[i] <= cursor.Document)
                i++;
            else
                isMore = cursor.Next();
        }
        Count = kept;
    }

    private void Room(int count)
    {
        if (_documents.Length >= count && _said.Length >= count)
            return;
        Return();
        (_documents, _said) = (ArrayPool<int>.Shared.Rent(count), ArrayPool<ulong>.Shared.Rent(count));
    }

    private void Return()
    {
        if (_documents.Length == 0)
            return;
        ArrayPool<int>.Shared.Return(_documents);
        ArrayPool<ulong>.Shared.Return(_said);
    }
}

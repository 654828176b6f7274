namespace SetagayaPort.Matching.Retrieval;

/// <summary>The best so many of the documents offered.</summary>
internal sealed class BestDocuments(int capacity)
{
    private readonly PriorityQueue<RankedDocument, RankedDocument> _kept = new(RankedDocument.ByRank);

    public void Offer(RankedDocument document)
    {
        if (_kept.Count < capacity)
            _kept.Enqueue(document, document);
        else if (capacity > 0 && RankedDocument.ByRank.Compare(document, _kept.Peek()) > 0)
            _kept.DequeueEnqueue(document, document);
    }

    /// <summary>Best first; nothing is left behind.</summary>
    public RankedDocument[] Take()
    {
        var ranked = new RankedDocument[_kept.Count];
        for (var i = ranked.Length - 1; i >= 0; i--)
            ranked[i] = _kept.Dequeue();
        return ranked;
    }
}

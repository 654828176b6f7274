using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>Makes segments: of new documents, and one of several.</summary>
internal static class SegmentMaking
{
    public static Segment Of(IReadOnlyList<RetrievalDocument> documents, ValueBook book)
    {
        var (postings, columns) = (new PostingsWriter(), new SegmentColumns());
        Span<ushort> lengths = stackalloc ushort[Frequencies.Fields];
        foreach (var document in documents)
        {
            lengths.Clear();
            foreach (var (field, text) in document.Texts)
            {
                var tokens = JapaneseAnalyzer.Default.Analyze(text);
                foreach (var token in tokens)
                    postings.Say(token.Term, columns.Count, field);
                lengths[(int)field] = (ushort)Math.Min(tokens.Count, ushort.MaxValue);
            }
            columns.Add(document, lengths, book);
        }
        return columns.With(postings.Seal());
    }

    /// <summary>The living documents of the parts in one segment, and for each part where each of its documents went: -1 for the dead.</summary>
    public static (Segment Whole, int[][] Moved) Join(IReadOnlyList<LivingSegment> parts)
    {
        var (postings, columns) = (new PostingsWriter(), new SegmentColumns());
        var moved = new int[parts.Count][];
        for (var part = 0; part < parts.Count; part++)
        {
            var places = moved[part] = new int[parts[part].Segment.Count];
            for (var document = 0; document < places.Length; document++)
            {
                places[document] = parts[part].Lives(document) ? columns.Count : -1;
                if (places[document] >= 0)
                    columns.Take(parts[part].Segment, document);
            }
            Take(parts[part].Segment.Postings, places, postings);
        }
        return (columns.With(postings.Seal()), moved);
    }

    private static void Take(Postings from, int[] places, PostingsWriter into)
    {
        foreach (var term in from.Terms)
        {
            var cursor = new PostingsCursor(from.Of(term));
            while (cursor.Next())
                if (places[cursor.Document] is var place and >= 0)
                    into.Add(term, place, cursor.Said);
        }
    }
}

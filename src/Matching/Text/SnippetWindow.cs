using System.Globalization;

namespace SetagayaPort.Matching.Text;

/// <summary>Chooses the stretch of a text to show.</summary>
internal static class SnippetWindow
{
    private const string SentenceEnds = "。．！？!?";
    private const string ClauseEnds = "、，,;；：:」』）) ";
    private const int Before = 12;
    private const int MostTried = 200;

    /// <summary>Start and end of the best stretch that fits, with its ellipses, into the length.</summary>
    public static (int Start, int End) Choose(string text, List<MatchedSpans.Span> spans, int maxLength)
    {
        if (text.Length <= maxLength)
            return (0, text.Length);
        var best = (Start: 0, Worth: Worth(text, spans, 0, maxLength));
        foreach (var start in Starts(text, spans))
            if (Worth(text, spans, start, maxLength) is var worth && worth > best.Worth)
                best = (start, worth);
        return (best.Start, End(text, spans, best.Start, maxLength));
    }

    /// <summary>For each answer: the last sentence and the last clause that begin near before it, and a few characters before it.</summary>
    private static IEnumerable<int> Starts(string text, List<MatchedSpans.Span> spans)
    {
        foreach (var start in spans.Select(span => span.Start).Distinct().Take(MostTried))
        {
            yield return AfterLast(text, SentenceEnds, start);
            yield return AfterLast(text, ClauseEnds, start);
            yield return CharacterStart(text, Math.Max(0, start - Before));
        }
    }

    private static int AfterLast(string text, string ends, int before)
    {
        var at = before == 0 ? -1 : text.AsSpan(0, before).LastIndexOfAny(ends);
        return at + 1 < before && text[at + 1] == ' ' ? at + 2 : at + 1;
    }

    /// <summary>Different clauses answered count most, then a beginning at a sentence or a clause, then how many answers there are.</summary>
    private static double Worth(string text, List<MatchedSpans.Span> spans, int start, int maxLength)
    {
        var limit = Limit(text, start, maxLength);
        var (answered, answers) = (new HashSet<int>(), 0);
        foreach (var span in spans)
        {
            if (span.Start < start || span.End > limit)
                continue;
            answered.Add(span.Clause);
            answers++;
        }
        var border = start == 0 || SentenceEnds.Contains(LastVisible(text, start)) ? 2 : ClauseEnds.Contains(text[start - 1]) ? 1 : 0;
        return answered.Count * 10 + border + (double)answers / (answers + 1);
    }

    private static char LastVisible(string text, int before)
    {
        while (before > 1 && text[before - 1] == ' ')
            before--;
        return text[before - 1];
    }

    private static int Limit(string text, int start, int maxLength)
    {
        var room = maxLength - (start > 0 ? 1 : 0);
        return text.Length - start <= room ? text.Length : CharacterStart(text, start + room - 1);
    }

    /// <summary>A sentence's or clause's end in the last half, if no answer is lost by it; else the limit, but not within an answer.</summary>
    private static int End(string text, List<MatchedSpans.Span> spans, int start, int maxLength)
    {
        var limit = Limit(text, start, maxLength);
        if (limit == text.Length)
            return limit;
        var lastAnswer = spans.Where(span => span.Start >= start && span.End <= limit).Select(span => span.End).DefaultIfEmpty(start).Max();
        var earliest = Math.Max(lastAnswer, limit - maxLength / 2);
        foreach (var ends in (ReadOnlySpan<string>)[SentenceEnds, ClauseEnds])
            if (text.AsSpan(earliest, limit - earliest).LastIndexOfAny(ends) is var at and >= 0)
                return earliest + at + 1;
        var cut = spans.FindIndex(span => span.Start > start && span.Start < limit && span.End > limit);
        return cut >= 0 && spans[cut].Start >= earliest ? spans[cut].Start : limit;
    }

    /// <summary>The start of the character, with its marks and joiners, that the place lies in.</summary>
    private static int CharacterStart(string text, int at)
    {
        var from = Math.Max(0, at - 16);
        while (from > 0 && char.IsLowSurrogate(text[from]))
            from--;
        var start = from;
        while (start < at)
        {
            var next = start + StringInfo.GetNextTextElementLength(text, start);
            if (next > at)
                return start > from ? start : at - (char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? 1 : 0);
            start = next;
        }
        return start;
    }
}

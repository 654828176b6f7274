using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Tests.Messaging;

/// <summary>A room as it should be: a list of what happened and who was there. Knows nothing of the program's ways.</summary>
internal sealed class RoomModel(HistoryRule rule, int owner)
{
    private readonly List<Entry> log = [new("opened", owner, null, [owner])];
    private readonly List<Dictionary<int, string>> texts = [[]];

    public HashSet<int> Present { get; } = [owner];

    public HashSet<int> Ever { get; } = [owner];

    public IReadOnlyList<Entry> Log => log;

    public int Messages => log.Count(x => x.What == "said");

    public void Say(int who) => Add("said", who, Messages + 1, Present, $"{Messages + 1}:0");

    /// <summary>Rewrites a message; its words at every moment are kept.</summary>
    public void Edit(int number) => Add("edited", -1, number, Present, $"{number}:{log.Count}");

    public void Join(int who)
    {
        Present.Add(who);
        Ever.Add(who);
        Add("joined", who, null, Present);
    }

    /// <summary>Leaving and being removed are the same to who may read.</summary>
    public void Leave(int who)
    {
        Add("left", who, null, Present);
        Present.Remove(who);
    }

    /// <summary>By seq from 1: whether a person may know of an entry, and for a message its words as they may know them.</summary>
    public IEnumerable<(long Seq, string? Words)> ReadableBy(int who)
    {
        var last = Present.Contains(who) ? log.Count : log.FindLastIndex(x => x.What == "left" && x.Who == who) + 1;
        for (var seq = 1; seq <= last; seq++)
            yield return (seq, Knows(who, seq) ? Words(who, seq) : null);
    }

    /// <summary>The messages that a person may read, by number, in the words that they may know.</summary>
    public List<(long Number, string Words)> MessagesOf(int who) =>
        [.. ReadableBy(who).Where(x => x.Words is not null && log[(int)x.Seq - 1].What == "said").Select(x => ((long)log[(int)x.Seq - 1].Number!.Value, x.Words!))];

    private bool Knows(int who, int seq)
    {
        var entry = log[seq - 1];
        var there = entry.There.Contains(who) || (rule == HistoryRule.FromStart && (Present.Contains(who) || seq <= log.FindLastIndex(x => x.What == "left" && x.Who == who) + 1));
        return there && (entry.What != "edited" || Knows(who, Said(entry.Number!.Value)));
    }

    private int Said(int number) => log.FindIndex(x => x.What == "said" && x.Number == number) + 1;

    private string Words(int who, int seq)
    {
        if (log[seq - 1].Number is not { } number)
            return log[seq - 1].What;
        var newest = Enumerable.Range(1, log.Count).Last(x => log[x - 1].Number == number && (log[x - 1].What == "said" || Knows(who, x)));
        return texts[newest - 1][number];
    }

    private void Add(string what, int who, int? number, HashSet<int> there, string? text = null)
    {
        log.Add(new Entry(what, who, number, [.. there]));
        texts.Add(text is null ? [] : new Dictionary<int, string> { [number!.Value] = text });
    }

    /// <param name="What">opened, said, edited, joined or left.</param>
    /// <param name="Who">Who did it, or whom it concerns.</param>
    /// <param name="Number">Of the message.</param>
    /// <param name="There">Who was a member when it happened.</param>
    internal sealed record Entry(string What, int Who, int? Number, HashSet<int> There);
}

using SetagayaPort.Histories;

namespace SetagayaPort.Web.Tests.Messaging.Faults;

/// <summary>
/// A made-up run in which everything goes as it should although answers get lost, messages are sent twice, people leave and clients come late:
/// its history must break nothing.
/// </summary>
internal sealed class LawfulRun
{
    private const int Steps = 120;
    private readonly Random random;
    private readonly History history = new();
    private readonly List<Talk> talks = [];
    private readonly List<Client> clients = [];
    private readonly List<JobRow> waiting = [];
    private int named;

    private LawfulRun(int seed) => random = new Random(seed);

    public static History Make(int seed)
    {
        var run = new LawfulRun(seed);
        for (var i = 0; i < 3; i++)
            run.talks.Add(new Talk(Guid.CreateVersion7(), [.. Enumerable.Range(0, 2 + run.random.Next(3)).Select(_ => new Member(Guid.CreateVersion7()))]));
        for (var i = 0; i < Steps; i++)
            run.Step(run.talks[run.random.Next(run.talks.Count)]);
        return run.End();
    }

    private void Step(Talk talk)
    {
        var member = talk.Members[random.Next(talk.Members.Count)];
        switch (random.Next(10))
        {
            case < 4:
                Send(talk, member);
                break;
            case 4:
                Change(talk);
                break;
            case 5:
                Read(talk, member);
                break;
            case 6:
                Connect(talk, member);
                break;
            case 7 when talk.Members.Count(x => x.Left is null) > 2 && random.Next(4) == 0:
                member.Left ??= talk.Log.Count;
                break;
            case 8:
                Work();
                break;
            default:
                foreach (var client in clients.Where(x => x.Talk == talk && random.Next(2) == 0))
                    Apply(client, talk.Log.Count);
                break;
        }
    }

    private void Send(Talk talk, Member sender)
    {
        var id = $"m{++named}";
        if (sender.Left is not null || random.Next(10) == 0)
        {
            history.Sends.Enqueue(new(talk.Id, sender.Account, id, Outcome.Fail));
            return;
        }

        var (stored, heard, again) = (random.Next(8) > 0, random.Next(4) > 0, random.Next(2) > 0);
        LogRow? row = null;
        if (stored)
            row = Append(talk, "message", ++talk.LastNumber, sender.Account, id);
        history.Sends.Enqueue(Answer(talk, sender, id, heard ? row : null));
        if (again && row is not null)
            history.Sends.Enqueue(Answer(talk, sender, id, row));
    }

    private static SendCall Answer(Talk talk, Member sender, string id, LogRow? row) =>
        row is null ? new(talk.Id, sender.Account, id, Outcome.Unknown) : new(talk.Id, sender.Account, id, Outcome.Ok, row.Seq, row.Number);

    private void Change(Talk talk)
    {
        if (talk.Log.Where(x => x.Kind == "message").ToList() is not { Count: > 0 } messages)
            return;
        var old = messages[random.Next(messages.Count)];
        var row = Append(talk, random.Next(2) == 0 ? "edited" : "deleted", old.Number, old.Sender, old.ClientId);
        history.Changes.Enqueue(new(talk.Id, row.Number, row.Kind, Outcome.Ok, row.Seq));
    }

    private static LogRow Append(Talk talk, string kind, long number, Guid sender, string clientId)
    {
        var row = new LogRow(talk.Id, talk.Log.Count + 1, kind, number, sender, clientId);
        talk.Log.Add(row);
        return row;
    }

    private void Read(Talk talk, Member member)
    {
        member.Read = Math.Max(member.Read, random.NextInt64(talk.LastNumber + 1));
        history.Cursors.Enqueue(new("asks", member.Account, talk.Id, member.Read));
    }

    private void Connect(Talk talk, Member member)
    {
        var client = new Client($"c{++named}", talk, member) { At = random.NextInt64(talk.Log.Count + 1) };
        clients.Add(client);
        history.Starts.Enqueue(new(client.Name, member.Account, talk.Id, 1, client.At));
    }

    private void Apply(Client client, long upTo)
    {
        foreach (var row in client.Talk.Log.Where(x => x.Seq > client.At && x.Seq <= Math.Min(upTo, client.Member.Left ?? long.MaxValue)))
        {
            history.Arrivals.Enqueue(new(client.Member.Account, 1, row.Conversation, row.Seq, TimeSpan.FromSeconds(row.Seq)));
            history.Applied.Enqueue(new(client.Name, row.Conversation, 1, row.Seq, row.Kind, row.Number, row.ClientId));
            client.At = row.Seq;
        }
    }

    private void Work()
    {
        var job = $"j{++named}";
        history.Jobs.Enqueue(new(job));
        if (random.Next(4) > 0)
            history.Effects.Enqueue(new(job));
        else
            waiting.Add(new(job, TimeSpan.Zero, Dead: false));
    }

    private History End()
    {
        foreach (var client in clients)
            Apply(client, long.MaxValue);
        history.Rest = new Rest
        {
            Log = [.. talks.SelectMany(x => x.Log)],
            Conversations = [.. talks.Select(x => new ConversationRow(x.Id, 1, x.Log.Count, x.LastNumber))],
            Members = [.. talks.SelectMany(x => x.Members.Select(m => new MemberRow(x.Id, m.Account, m.Read, x.LastNumber - m.Read, x.LastNumber - m.Read, m.Left)))],
            Index = [new(Guid.CreateVersion7(), 3, 3), new(Guid.CreateVersion7(), null, null)],
            Jobs = waiting,
            Online = [.. clients.Select(x => x.Name)],
        };
        return history;
    }

    private sealed record Talk(Guid Id, List<Member> Members)
    {
        public List<LogRow> Log { get; } = [];

        public long LastNumber { get; set; }
    }

    private sealed record Member(Guid Account)
    {
        public long Read { get; set; }

        public long? Left { get; set; }
    }

    private sealed record Client(string Name, Talk Talk, Member Member)
    {
        public long At { get; set; }
    }
}

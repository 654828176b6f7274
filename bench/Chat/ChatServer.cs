using SetagayaPort.Bench.Live;

namespace SetagayaPort.Bench.Chat;

/// <summary>One of the servers that are compared.</summary>
/// <param name="Name">As the figures call it.</param>
/// <param name="Process">It runs in a process of its own.</param>
internal sealed record ChatServer(string Name, SiteProcess Process)
{
    /// <summary>The hub's address for a member of a conversation: the site asks who it is, the bare hubs where to.</summary>
    public Uri Hub(Resident person, Guid talk) => new($"ws://127.0.0.1:{Process.Port}/hubs/port?access_token={Uri.EscapeDataString(person.Token)}&talk={talk}");
}

using System.Net;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests;

/// <summary>Two people whose published listings fit each other.</summary>
/// <param name="Host">Owns the listing that is asked.</param>
/// <param name="Asker">Owns the listing that asks.</param>
/// <param name="Asked">The listing that is asked.</param>
/// <param name="Asking">The listing that asks.</param>
internal sealed record Meeting(ApiPerson Host, ApiPerson Asker, Guid Asked, Guid Asking)
{
    public Guid Introduction { get; init; }

    public Guid Conversation { get; private init; }

    /// <summary>Not proposed yet.</summary>
    public static async Task<Meeting> OfAsync(PortApp app, string asked = "shops.premises", string asking = "shops.wish")
    {
        var (host, asker) = (await app.JoinAsync("けやき"), await app.JoinAsync("さくら"));
        return new Meeting(host, asker, await host.PublishAsync(TestData.Listing(asked)), await asker.PublishAsync(TestData.Listing(asking)));
    }

    public async Task<Meeting> ProposedAsync() => this with { Introduction = (await Asker.ProposeAsync(Asking, Asked)).Is(HttpStatusCode.Created).Id };

    /// <summary>Proposed and accepted, with its conversation.</summary>
    public async Task<Meeting> AcceptedAsync()
    {
        var proposed = await ProposedAsync();
        var accepted = (await Host.PostAsync($"introductions/{proposed.Introduction}/accept")).Is(HttpStatusCode.OK);
        return proposed with { Conversation = accepted["conversationId"].GetValue<Guid>() };
    }

    /// <summary>Two people who may write to each other.</summary>
    public static async Task<Meeting> TalkingAsync(PortApp app) => await (await OfAsync(app)).AcceptedAsync();

    public Task<ApiAnswer> AtAsync(ApiPerson person, string step, object? body = null) => person.PostAsync($"introductions/{Introduction}/{step}", body);
}

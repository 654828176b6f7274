using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Messaging.Rooms;

/// <summary>What can no longer be done after leaving, and after a room's end.</summary>
[Collection(nameof(NorthTown))]
public sealed class ClosingTests(PortApp app)
{
    private static readonly byte[] Paper = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"u8.ToArray();

    [Fact]
    public async Task Whoever_has_left_rewrites_nothing_any_more()
    {
        var party = await RoomParty.OpenAsync(app);
        await party.SayAsync(party.Asker, "わたしの話");
        await party.LeaveAsync(party.Asker);

        (await party.Asker.PatchAsync($"{party.At}/messages/1", new { body = "あとから直す" })).Is(HttpStatusCode.NotFound);
        (await party.Asker.DeleteAsync($"{party.At}/messages/1")).Is(HttpStatusCode.NotFound);

        Assert.Equal(["わたしの話"], await party.BodiesAsync(party.Owner));
        Assert.Equal(["わたしの話"], await party.BodiesAsync(party.Asker));
    }

    [Fact]
    public async Task A_closed_room_is_read_and_no_more()
    {
        var party = await RoomParty.OpenAsync(app);
        await party.SayAsync(party.Host, "最後の話");
        (await party.Owner.PostAsync($"{party.At}/close")).Is(HttpStatusCode.NoContent);

        (await party.Host.SayAsync(party.Id, "まだ話す")).Is(HttpStatusCode.Conflict, "room.closed");
        (await party.Host.PatchAsync($"{party.At}/messages/1", new { body = "直す" })).Is(HttpStatusCode.Conflict, "room.closed");
        (await party.Host.DeleteAsync($"{party.At}/messages/1")).Is(HttpStatusCode.Conflict, "room.closed");
        (await party.Host.UploadAsync($"{party.At}/attachments", "見積もり.pdf", Paper)).Is(HttpStatusCode.Conflict, "room.closed");
        (await party.Owner.PatchAsync(party.At, new { name = "別の名前" })).Is(HttpStatusCode.Conflict, "room.closed");
        Assert.Equal(["最後の話"], await party.BodiesAsync(party.Asker));
        Assert.False((await party.Asker.GetAsync($"{party.At}/messages")).Json[0]!.AsObject().ContainsKey("editedAt"));
        Assert.NotNull((await party.Host.GetAsync(party.At))["closedAt"]);
        await party.LeaveAsync(party.Host);
    }

    [Fact]
    public async Task When_its_owner_leaves_the_room_closes_and_after_a_handover_it_goes_on()
    {
        var (ended, goes) = (await RoomParty.OpenAsync(app), await RoomParty.OpenAsync(app));
        await ended.LeaveAsync(ended.Owner);
        Assert.Equal(["closed", "left"], (await ended.LogAsync(ended.Host))[^2..]);

        (await goes.Owner.PostAsync($"{goes.At}/owner", new { userId = goes.Host.Id })).Is(HttpStatusCode.OK);
        await goes.LeaveAsync(goes.Owner);

        await goes.SayAsync(goes.Asker, "続けましょう");
        Assert.Equal("owner", (await goes.Host.GetAsync(goes.At))["role"].GetValue<string>());
    }
}

using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Messaging.Rooms;

/// <summary>Each route of a room against everybody who may come to it.</summary>
[Collection(nameof(NorthTown))]
public sealed class RoomRouteTests(PortApp app)
{
    /// <summary>Route, body, and what a stranger, a coordinator who is not in it, a former member, a member and the owner meet.</summary>
    public static TheoryData<string, string, HttpStatusCode, HttpStatusCode, HttpStatusCode, HttpStatusCode, HttpStatusCode> Table
    {
        get
        {
            const HttpStatusCode no = HttpStatusCode.NotFound, not = HttpStatusCode.Forbidden, yes = HttpStatusCode.OK, done = HttpStatusCode.NoContent;
            return new()
            {
                { "GET", "", no, no, yes, yes, yes },
                { "GET", "/events", no, no, yes, yes, yes },
                { "GET", "/messages", no, no, yes, yes, yes },
                { "GET", "/words", no, no, yes, yes, yes },
                { "GET", "/search?q=a", no, no, yes, yes, yes },
                { "GET", "/export", no, no, yes, yes, yes },
                { "GET", "/export/pdf", no, no, yes, yes, yes },
                { "GET", "/candidates", no, no, no, not, yes },
                { "GET", "/invitations", no, no, no, not, yes },
                { "POST", "/messages", no, no, no, HttpStatusCode.Created, HttpStatusCode.Created },
                { "PUT", "/read", no, no, no, yes, yes },
                { "PUT", "/notices", no, no, no, yes, yes },
                { "PATCH", "", no, no, no, not, yes },
                { "POST", "/invitations", no, no, no, not, HttpStatusCode.Conflict },
                { "POST", "/owner", no, no, no, not, yes },
                { "DELETE", "/members/{host}", no, no, no, not, done },
                { "POST", "/close", no, no, no, not, done },
                { "POST", "/leave", no, no, no, done, done },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_route_answers_each_person_as_the_table_says(
        string method, string route, HttpStatusCode stranger, HttpStatusCode coordinator, HttpStatusCode former, HttpStatusCode member, HttpStatusCode owner)
    {
        var party = await RoomParty.OpenAsync(app);
        await party.LeaveAsync(party.Asker);
        var people = new[] { (await app.JoinAsync(), stranger), (await app.JoinAsync("別の調整役", "coordinator"), coordinator), (party.Asker, former), (party.Host, member), (party.Owner, owner) };
        foreach (var (person, expected) in people)
        {
            var body = method is "GET" or "DELETE" ? null : Body(party);
            var answer = await person.SendAsync(new HttpMethod(method), party.At + route.Replace("{host}", party.Host.Id.ToString(), StringComparison.Ordinal), body);

            Assert.True(answer.Status == expected, $"{method} {route}: {answer.Status} {answer.Text}");
        }
    }

    [Fact]
    public async Task A_suspended_member_meets_no_room()
    {
        var party = await RoomParty.OpenAsync(app);
        await app.ExecuteAsync("UPDATE accounts SET suspended_until = now() + interval '1 day' WHERE id = $1", party.Host.Id);

        await Soon.HoldsAsync("the suspension holds", Deadline.Patient, async () =>
            (await party.Host.GetAsync(party.At)).Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            && (await party.Host.PostAsync($"{party.At}/leave")).Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
    }

    private static object Body(RoomParty party) => new { clientMessageId = Guid.CreateVersion7().ToString(), body = "はい", number = 0, on = true, name = "新しい名前", userId = party.Host.Id };
}

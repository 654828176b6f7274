using System.Net;
using System.Text;
using SetagayaPort.Core.Files;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Disclosure;

/// <summary>Papers of a business are open to one candidate at a time, from stage 4, for as long as the owner wants; every opening is noted.</summary>
[Collection(nameof(NorthTown))]
public sealed class FileTests(PortApp app)
{
    private static readonly byte[] Paper = [.. "%PDF-1.7\n"u8, .. Encoding.UTF8.GetBytes("売上の内訳")];

    [Fact]
    public async Task A_file_opens_to_the_one_candidate_to_whom_it_was_opened_and_is_noted()
    {
        var meeting = await ClearedAsync();
        var other = await ClearedAsync(meeting);
        var file = (await meeting.Host.UploadAsync($"listings/{meeting.Asked}/files", "決算書.pdf", Paper)).Is(HttpStatusCode.Created).Id;
        (await meeting.Asker.GetAsync(Content(meeting, file))).Is(HttpStatusCode.NotFound);
        Assert.Empty((await meeting.Asker.GetAsync($"introductions/{meeting.Introduction}/files")).Json.AsArray());

        (await meeting.Host.PutAsync(Grant(meeting, file), new { })).Is(HttpStatusCode.NoContent);

        var (status, content, response) = await meeting.Asker.DownloadAsync(Content(meeting, file));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(Paper, content);
        Assert.Equal(("attachment", "no-store"), (response.Content.Headers.ContentDisposition!.DispositionType, response.Headers.CacheControl!.ToString()));
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        var log = (await meeting.Host.GetAsync($"listings/{meeting.Asked}/files")).Is(HttpStatusCode.OK).Json[0]!["openings"]!.AsArray();
        Assert.Equal(("料理人", meeting.Introduction), (Assert.Single(log)!["by"]!.GetValue<string>(), log[0]!["introductionId"]!.GetValue<Guid>()));
        Assert.Null((await meeting.Asker.GetAsync($"introductions/{meeting.Introduction}/files")).Json[0]!["openings"]);

        (await other.Asker.GetAsync(Content(meeting, file))).Is(HttpStatusCode.NotFound);
        (await other.Asker.GetAsync(Content(other, file))).Is(HttpStatusCode.NotFound);
        (await (await app.JoinAsync()).GetAsync(Content(meeting, file))).Is(HttpStatusCode.NotFound);
        (await app.Guest().GetAsync(Content(meeting, file))).Is(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("revoke")]
    [InlineData("stop")]
    [InlineData("delete")]
    public async Task A_closed_file_is_closed_at_once(string how)
    {
        var meeting = await ClearedAsync();
        var file = (await meeting.Host.UploadAsync($"listings/{meeting.Asked}/files", "決算書.pdf", Paper)).Is(HttpStatusCode.Created).Id;
        (await meeting.Host.PutAsync(Grant(meeting, file), new { })).Is(HttpStatusCode.NoContent);
        (await meeting.Asker.GetAsync(Content(meeting, file))).Is(HttpStatusCode.OK);

        _ = how switch
        {
            "revoke" => (await meeting.Host.DeleteAsync(Grant(meeting, file))).Is(HttpStatusCode.NoContent),
            "stop" => (await meeting.AtAsync(meeting.Host, "stop")).Is(HttpStatusCode.OK),
            _ => (await meeting.Host.DeleteAsync($"files/{file}")).Is(HttpStatusCode.NoContent),
        };

        (await meeting.Asker.GetAsync(Content(meeting, file))).Is(HttpStatusCode.NotFound);
        Assert.Empty((await meeting.Asker.GetAsync($"introductions/{meeting.Introduction}/files")).Json.AsArray());
        Assert.Single((await meeting.Host.GetAsync($"listings/{meeting.Asked}/files")).Json[0]!["openings"]!.AsArray());
    }

    [Fact]
    public async Task Nothing_is_opened_before_the_name_is()
    {
        var meeting = await MeetAsync();
        var file = (await meeting.Host.UploadAsync($"listings/{meeting.Asked}/files", "決算書.pdf", Paper)).Is(HttpStatusCode.Created).Id;

        (await meeting.Host.PutAsync(Grant(meeting, file), new { })).Is(HttpStatusCode.Conflict, "file.notCleared");

        (await meeting.Asker.GetAsync(Content(meeting, file))).Is(HttpStatusCode.NotFound);
        Assert.DoesNotContain("決算書", (await meeting.Asker.GetAsync($"introductions/{meeting.Introduction}/files")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_business_itself_opens_and_a_coordinator_who_reads_is_noted()
    {
        var meeting = await ClearedAsync();
        var file = (await meeting.Host.UploadAsync($"listings/{meeting.Asked}/files", "決算書.pdf", Paper)).Is(HttpStatusCode.Created).Id;
        var (stranger, coordinator) = (await app.JoinAsync(), await app.JoinAsync("調整役", "coordinator"));

        (await meeting.Asker.PutAsync(Grant(meeting, file), new { })).Is(HttpStatusCode.Forbidden);
        (await coordinator.PutAsync(Grant(meeting, file), new { })).Is(HttpStatusCode.NotFound);
        (await stranger.PutAsync(Grant(meeting, file), new { })).Is(HttpStatusCode.NotFound);
        (await stranger.DeleteAsync($"files/{file}")).Is(HttpStatusCode.NotFound);
        (await meeting.Asker.GetAsync($"listings/{meeting.Asked}/files")).Is(HttpStatusCode.NotFound);
        (await meeting.Asker.GetAsync($"files/{file}/content")).Is(HttpStatusCode.NotFound);
        (await meeting.Host.GetAsync($"files/{file}/content")).Is(HttpStatusCode.OK);
        (await coordinator.GetAsync($"files/{file}/content")).Is(HttpStatusCode.OK);

        var log = (await meeting.Host.GetAsync($"listings/{meeting.Asked}/files")).Json[0]!["openings"]!.AsArray();
        Assert.Equal("調整役", Assert.Single(log)!["by"]!.GetValue<string>());
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("DELETE FROM file_openings"));
    }

    [Fact]
    public async Task What_may_not_be_kept_is_refused_with_the_reason()
    {
        var meeting = await MeetAsync();
        var route = $"listings/{meeting.Asked}/files";

        (await meeting.Host.UploadAsync(route, "page.html", "<script>"u8.ToArray())).Is(HttpStatusCode.BadRequest);
        (await meeting.Host.UploadAsync(route, "決算書.pdf", [])).Is(HttpStatusCode.BadRequest);
        (await meeting.Host.PostAsync(route, new { file = "決算書" })).Is(HttpStatusCode.BadRequest);
        (await meeting.Host.UploadAsync(route, "大きい.pdf", [.. Paper, .. new byte[FileIntake.MaxSize]])).Is(HttpStatusCode.BadRequest);
        (await meeting.Asker.UploadAsync($"listings/{meeting.Asking}/files", "決算書.pdf", Paper)).Is(HttpStatusCode.Conflict, "file.notHere");
        (await meeting.Asker.UploadAsync(route, "決算書.pdf", Paper)).Is(HttpStatusCode.NotFound);
        Assert.Equal("決算書.pdf", (await meeting.Host.UploadAsync(route, "..\\..\\C:\\決算書.pdf", Paper)).Is(HttpStatusCode.Created)["name"].GetValue<string>());
        Assert.Single((await meeting.Host.GetAsync(route)).Json.AsArray());
    }

    private static string Grant(Meeting meeting, Guid file) => $"introductions/{meeting.Introduction}/files/{file}";

    private static string Content(Meeting meeting, Guid file) => Grant(meeting, file) + "/content";

    private async Task<Meeting> MeetAsync(Meeting? other = null)
    {
        var (owner, candidate) = (other?.Host ?? await app.JoinAsync("店の者"), await app.JoinAsync(other is null ? "料理人" : "菓子職人"));
        var business = other?.Asked ?? await owner.PublishAsync(TestData.Listing("succession.business"));
        var wish = await candidate.PublishAsync(TestData.Listing("succession.successor"));
        var meeting = new Meeting(owner, candidate, business, wish) { Introduction = (await candidate.ProposeAsync(wish, business)).Is(HttpStatusCode.Created).Id };
        (await meeting.AtAsync(owner, "accept")).Is(HttpStatusCode.OK);
        return meeting;
    }

    private async Task<Meeting> ClearedAsync(Meeting? other = null)
    {
        var meeting = await MeetAsync(other);
        (await meeting.AtAsync(meeting.Host, "disclose", new { stage = 3 })).Is(HttpStatusCode.OK);
        (await meeting.AtAsync(meeting.Asker, "nda", new { accept = true })).Is(HttpStatusCode.OK);
        (await meeting.AtAsync(meeting.Host, "disclose", new { stage = 4 })).Is(HttpStatusCode.OK);
        return meeting;
    }
}

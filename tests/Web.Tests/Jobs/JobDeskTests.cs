using System.Net;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Jobs;

/// <summary>Administrators see what the workers could not do, and have it tried again or dropped; nobody else does.</summary>
public sealed class JobDeskTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task What_was_given_up_is_tried_again_as_new_and_what_is_dropped_is_gone()
    {
        var administrator = await app.JoinAsync("管理者", "administrator");
        var (one, two) = (await DeadAsync("one"), await DeadAsync("two"));
        var seen = (await administrator.GetAsync("jobs")).Is(HttpStatusCode.OK);
        Assert.Equal(2, seen["dead"].AsArray().Count(x => x!["topic"]!.GetValue<string>() == "nobody.does"));
        Assert.DoesNotContain("ひみつ", seen.Text + (await administrator.OpenAsync("/desk/jobs")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);

        (await administrator.PostAsync($"jobs/outbox/{one}/retry")).Is(HttpStatusCode.OK);
        (await administrator.DeleteAsync($"jobs/outbox/{two}")).Is(HttpStatusCode.NoContent);

        (await administrator.DeleteAsync($"jobs/outbox/{two}")).Is(HttpStatusCode.NotFound);
        // The worker takes it up at once and fails with it, as before: the first of its new tries.
        await Soon.HoldsAsync("it is tried", TimeSpan.FromSeconds(30), async () => int.Parse(await app.ReadAsync("SELECT attempts::text FROM outbox WHERE id = $1", one)) is >= 1 and < OutboxStore.MaxAttempts);
        (await administrator.PostAsync($"jobs/outbox/{one}/retry")).Is(HttpStatusCode.NotFound);
        Assert.Equal("outbox.dropped,outbox.retried", await app.ReadAsync("SELECT string_agg(action, ',' ORDER BY action) FROM audit_entries WHERE actor_id = $1 AND action LIKE 'outbox.%'", administrator.Id));
        foreach (var other in new[] { await app.JoinAsync(), await app.JoinAsync("調整役", "coordinator") })
        {
            (await other.GetAsync("jobs")).Is(HttpStatusCode.Forbidden);
            (await other.PostAsync($"jobs/outbox/{one}/retry")).Is(HttpStatusCode.Forbidden);
            (await other.DeleteAsync($"jobs/outbox/{one}")).Is(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_recurring_job_is_written_down_with_how_it_went()
    {
        await app.InScopeAsync<JobRuns, bool>(async runs =>
        {
            await runs.RecordAsync("Good", () => Task.CompletedTask);
            await Assert.ThrowsAsync<InvalidOperationException>(() => runs.RecordAsync("Bad", () => throw new InvalidOperationException("no")));
            return true;
        });

        var recurring = (await (await app.JoinAsync("管理者", "administrator")).GetAsync("jobs"))["recurring"].AsArray();
        var (good, bad) = (recurring.Single(x => x!["job"]!.GetValue<string>() == "Good")!, recurring.Single(x => x!["job"]!.GetValue<string>() == "Bad")!);
        Assert.Equal((1, 0, false), (good["runs"]!.GetValue<int>(), good["failures"]!.GetValue<int>(), good["failing"]!.GetValue<bool>()));
        Assert.Equal((1, 1, true, "InvalidOperationException: no"), (bad["runs"]!.GetValue<int>(), bad["failures"]!.GetValue<int>(), bad["failing"]!.GetValue<bool>(), bad["error"]!.GetValue<string>()));
        Assert.NotNull(good["endedAt"]);
    }

    private async Task<long> DeadAsync(string key) => long.Parse(await app.ReadAsync("""
        INSERT INTO outbox (topic, key, payload, enqueued_at, attempts, dead_at, last_error)
        VALUES ('nobody.does', $1, '{"text": "ひみつ"}', now(), 8, now(), 'InvalidOperationException: Nobody handles it.') RETURNING id::text
        """, key));
}

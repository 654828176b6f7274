using System.Diagnostics;
using System.Globalization;
using SetagayaPort.Core.Data.Postgres;

namespace SetagayaPort.Core.Tests.Data.Postgres;

public class EmbeddedPostgresTests(PortData port) : IClassFixture<PortData>
{
    [Fact]
    public async Task Data_survives_a_stop_and_a_start()
    {
        await using (var first = await port.StartAsync())
            await PortData.AskAsync<string>(first, "create table kept (note text); insert into kept values ('世田谷') returning note");
        Assert.False(File.Exists(port.PostmasterFile));

        await using var second = await port.StartAsync();

        Assert.Equal("世田谷", await PortData.AskAsync<string>(second, "select note from kept"));
    }

    [Fact]
    public async Task Text_is_ordered_by_code_point_on_every_machine()
    {
        await using var server = await port.StartAsync();

        Assert.Equal("B,a,い,世,ｱ", await PortData.AskAsync<string>(server, "select string_agg(x, ',' order by x) from unnest(array['世', 'ｱ', 'a', 'い', 'B']) x"));
        Assert.Equal("UTF8", await PortData.AskAsync<string>(server, "show server_encoding"));
    }

    [Fact]
    public async Task The_password_is_the_owners_alone()
    {
        await using var server = await port.StartAsync();

        // Windows guards it by the folder's access list.
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(port.Folder, "postgres", "password")));
        Assert.Equal("scram-sha-256", await PortData.AskAsync<string>(server, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"));
    }

    [Fact]
    public async Task A_server_left_by_a_killed_program_is_taken_over()
    {
        await port.LeaveRunningAsync();
        var left = port.Postmaster;

        await using (var server = await port.StartAsync())
        {
            Assert.Equal(left, port.Postmaster);
            Assert.Equal(1, await PortData.AskAsync<int>(server, "select 1"));
        }

        Assert.False(File.Exists(port.PostmasterFile));
    }

    [Fact]
    public async Task A_killed_server_is_started_again_with_its_data()
    {
        await using (var before = await EmbeddedPostgres.StartAsync(port.Options with { KeepRunning = true }, CancellationToken.None))
            await PortData.AskAsync<int>(before, "create table before_kill (number int); insert into before_kill values (7) returning number");
        await port.KillPostmasterAsync();
        Assert.True(File.Exists(port.PostmasterFile));

        await using var after = await port.StartAsync();

        Assert.Equal(7, await PortData.AskAsync<int>(after, "select number from before_kill"));
    }

    [Fact]
    public async Task A_dead_servers_number_may_belong_to_another_program()
    {
        await port.LeaveRunningAsync();
        await port.KillPostmasterAsync();
        using var stranger = Process.Start("sleep", "600");
        try
        {
            await File.WriteAllLinesAsync(port.PostmasterFile, [stranger.Id.ToString(CultureInfo.InvariantCulture), .. File.ReadLines(port.PostmasterFile).Skip(1)]);

            await using var server = await port.StartAsync();

            Assert.Equal(1, await PortData.AskAsync<int>(server, "select 1"));
            Assert.NotEqual(stranger.Id, port.Postmaster);
            Assert.False(stranger.HasExited);
        }
        finally
        {
            stranger.Kill();
        }
    }

    [Fact]
    public async Task A_second_program_on_the_folder_is_refused()
    {
        await using var first = await port.StartAsync();

        var problem = await Assert.ThrowsAsync<StartupProblem>(port.StartAsync);

        Assert.Equal("folder_in_use", problem.Code);
        Assert.All([problem.Text.Ja, problem.Text.En], x =>
        {
            Assert.Contains(port.Folder, x, StringComparison.Ordinal);
            Assert.Contains(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), x, StringComparison.Ordinal);
            Assert.Contains("PORT_DATA", x, StringComparison.Ordinal);
        });
        Assert.Equal(1, await PortData.AskAsync<int>(first, "select 1"));
    }

    [Fact]
    public async Task A_command_attaches_to_the_running_server_and_leaves_it_running()
    {
        await using var site = await port.StartAsync();

        await using (var command = await EmbeddedPostgres.AttachOrStartAsync(port.Options, CancellationToken.None))
            Assert.Equal(site.ConnectionString, command.ConnectionString);

        Assert.Equal(1, await PortData.AskAsync<int>(site, "select 1"));
    }

    [Fact]
    public async Task A_command_alone_starts_the_server_and_stops_it()
    {
        await using (var command = await EmbeddedPostgres.AttachOrStartAsync(port.Options, CancellationToken.None))
            Assert.Equal(1, await PortData.AskAsync<int>(command, "select 1"));

        Assert.False(File.Exists(port.PostmasterFile));
    }

    [Fact]
    public async Task A_failed_start_shows_the_end_of_the_log_and_frees_the_folder()
    {
        await using (await port.StartAsync())
        {
        }

        var settings = Path.Combine(port.Cluster, "postgresql.conf");
        var whole = await File.ReadAllTextAsync(settings);
        await File.AppendAllTextAsync(settings, "\nno_such_setting = 1\n");

        var problem = await Assert.ThrowsAsync<StartupProblem>(port.StartAsync);

        Assert.Equal("postgres_failed", problem.Code);
        Assert.Contains("no_such_setting", problem.Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(settings, whole);
        await using var server = await port.StartAsync();
        Assert.Equal(1, await PortData.AskAsync<int>(server, "select 1"));
    }
}

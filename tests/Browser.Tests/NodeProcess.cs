using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>A further node of a site, as a process of its own that can be killed.</summary>
internal sealed class NodeProcess : IDisposable
{
    private readonly Process process;

    private NodeProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="database">Of the site whose node it is.</param>
    public static async Task<NodeProcess> StartAsync(string database)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        // The site as it was built beside this test.
        var folder = AppContext.BaseDirectory.Replace(Path.Combine("tests", "Browser.Tests"), Path.Combine("src", "Web"), StringComparison.Ordinal);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "SetagayaPort.Web.dll")])
        {
            WorkingDirectory = Path.GetFullPath(Path.Combine(folder, "..", "..", "..")),
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["ConnectionStrings__Port"] = database,
                ["Demo__Load"] = "false",
                ["Worker__InProcess"] = "false",
            },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var node = new NodeProcess(Process.Start(start)!, address);
        node.process.OutputDataReceived += (_, _) => { };
        node.process.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = address };
        await Soon.HoldsAsync("the second node answers", TimeSpan.FromSeconds(60), async () => await LivesAsync(http));
        return node;
    }

    /// <summary>As a power cut would.</summary>
    public void Kill() => process.Kill();

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task<bool> LivesAsync(HttpClient http)
    {
        try
        {
            return (await http.GetAsync("healthz/live")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

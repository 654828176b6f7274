using Microsoft.Playwright;

namespace SetagayaPort.Browser.Tests;

/// <summary>axe-core on a page as it stands; from the npm package, by the browser's own channel, which no policy of the page forbids.</summary>
internal static class Axe
{
    private const string Run = """
        async tags => {
          const result = await axe.run({ runOnly: tags, resultTypes: ["violations"] });
          const grave = result.violations.filter(x => x.impact === "serious" || x.impact === "critical");
          return { checked: result.passes.length, grave: grave.map(x => `${x.id} (${x.impact}): ${x.help}\n` + x.nodes.map(node => `  ${node.target} ${node.html}`).join("\n")) };
        }
        """;

    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Find(AppContext.BaseDirectory)));

    /// <summary>What is serious or critical under WCAG 2.0 to 2.2 A and AA.</summary>
    private static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        await page.EvaluateAsync(Script.Value);
        var result = await page.EvaluateAsync<Result>(Run, Tags);
        Assert.True(result.Checked > 0, "axe checked nothing.");
        return result.Grave;
    }

    public static async Task AssertCleanAsync(IPage page)
    {
        var grave = await FindAsync(page);
        Assert.True(grave.Count == 0, $"{page.Url}\n{string.Join("\n", grave)}");
    }

    private static string Find(string folder)
    {
        var script = Path.Combine(folder, "node_modules", "axe-core", "axe.min.js");
        return File.Exists(script) ? script : Find(Path.GetDirectoryName(folder) ?? throw new FileNotFoundException("axe-core is missing: npm ci"));
    }

    private sealed class Result
    {
        public int Checked { get; init; }

        public string[] Grave { get; init; } = [];
    }
}

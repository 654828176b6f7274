using System.Reflection;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SetagayaPort.Core.Data;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Tests.Architecture;

/// <summary>Who may know whom, and how things are named: what the map in docs/architecture.md promises.</summary>
public sealed class HouseTests
{
    [Theory]
    [InlineData("Matching", "")]
    [InlineData("Core", "Matching")]
    [InlineData("Web", "Core")]
    [InlineData("Worker", "Core")]
    public void Project_KnowsOnlyTheProjectBelowIt(string project, string allowed)
    {
        var known = XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"))
            .Descendants("ProjectReference")
            .Select(x => Path.GetFileNameWithoutExtension(x.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Equal(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries), known);
    }

    [Fact]
    public void Matching_KnowsNothingButTheRuntime() =>
        Assert.DoesNotContain(Referenced(typeof(MarketMatching)), x => !x.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void Core_KnowsNoWebPart() =>
        Assert.DoesNotContain(Referenced(typeof(PortDbContext)), x =>
            x.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) && !x.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal));

    /// <summary>The compiler drops references that only a directive names, so the sources are read as well.</summary>
    [Fact]
    public void Core_UsesNoWebNamespace() =>
        Assert.DoesNotContain(Repository.Sources("src/Core").SelectMany(File.ReadLines), line =>
            line.StartsWith("using Microsoft.AspNetCore.", StringComparison.Ordinal) && !line.StartsWith("using Microsoft.AspNetCore.Identity", StringComparison.Ordinal));

    /// <summary>Such names say nothing of what is inside. TagHelper is the framework's own word.</summary>
    [Fact]
    public void Sources_AreNamedByTheDomain() =>
        Assert.DoesNotContain(Repository.Sources("src", "bench", "tests"), path => IsEmptyName(Path.GetFileName(path).Split('.')[0]));

    [Theory]
    [InlineData("ListingHelper", true)]
    [InlineData("MatchManager", true)]
    [InlineData("StringExtensions", true)]
    [InlineData("FieldTagHelper", false)]
    [InlineData("MatchStore", false)]
    public void EmptyNames_AreTold(string name, bool empty) => Assert.Equal(empty, IsEmptyName(name));

    [Fact]
    public void Migrations_AreFoundUniqueAndInTheOrderOfTheirNumbers()
    {
        var migrations = typeof(PortDbContext).Assembly.GetTypes().Where(x => x.IsSubclassOf(typeof(Migration)) && !x.IsAbstract)
            .OrderBy(x => x.Name, StringComparer.Ordinal).ToList();
        var ids = migrations.Select(x => x.GetCustomAttribute<MigrationAttribute>()?.Id ?? "").ToList();

        Assert.NotEmpty(migrations);
        Assert.All(migrations, x => Assert.Equal(typeof(PortDbContext), x.GetCustomAttribute<DbContextAttribute>()?.ContextType));
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), ids);
        Assert.All(migrations.Zip(ids), x => Assert.Equal($"M{x.Second[10..14]}{x.Second[15..]}", x.First.Name));
        Assert.Distinct(migrations.Select(x => x.Name[..5]));
    }

    private static bool IsEmptyName(string name) =>
        new[] { "Helper", "Helpers", "Manager", "Utils", "Utilities", "Common", "Extensions" }.Any(x => name.EndsWith(x, StringComparison.Ordinal))
        && !name.EndsWith("TagHelper", StringComparison.Ordinal);

    private static IEnumerable<string> Referenced(Type type) => type.Assembly.GetReferencedAssemblies().Select(x => x.Name!);
}

using System.Reflection;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Tests.Architecture;

/// <summary>A newcomer finds every word of the domain in docs/glossary.md.</summary>
public sealed class GlossaryTests
{
    /// <summary>What stands between backticks.</summary>
    private static readonly HashSet<string> Known =
        [.. File.ReadAllText(Path.Combine(Repository.Root, "docs", "glossary.md")).Split('`').Where((_, i) => i % 2 == 1)];

    [Fact]
    public void Glossary_NamesEveryKindOfChoiceThatPeopleAreShown()
    {
        var choices = typeof(PortDbContext).Assembly.GetTypes()
            .Where(x => x.IsEnum && x.GetFields(BindingFlags.Public | BindingFlags.Static).Any(member => member.GetCustomAttribute<LabelAttribute>() is not null)).ToList();

        Assert.NotEmpty(choices);
        Assert.All(choices, x => Assert.Contains(x.Name, Known));
    }

    [Fact]
    public void Glossary_NamesEveryRole() =>
        Assert.All(AccountRoles.Chosen.Concat(AccountRoles.Granted), x => Assert.Contains(x, Known));

    [Fact]
    public void Glossary_NamesEveryMarketAndSide()
    {
        var words = typeof(PortDbContext).Assembly.GetTypes()
            .Where(x => !x.IsAbstract && (x.IsSubclassOf(typeof(Market)) || x.IsSubclassOf(typeof(ListingKind))))
            .Select(x => (string)x.GetField("Word")!.GetRawConstantValue()!).ToList();

        Assert.NotEmpty(words);
        Assert.All(words, x => Assert.Contains(x, Known));
    }
}

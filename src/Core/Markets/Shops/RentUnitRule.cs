using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Rents are in yen; a tiny one was meant in 万円.</summary>
/// <param name="field">Path of the rent.</param>
/// <param name="rent">The rent in a draft.</param>
public sealed class RentUnitRule(string field, Func<Draft, int?> rent) : Rule
{
    private const int LeastYen = 1000;
    private const int Man = 10_000;

    public override string Id => "shops.rentUnit";

    public override LocalText Title { get; } = new("家賃は、万円でなく円で書く", "Rents are in yen, not in units of 10,000");

    public override LocalText Source { get; } = new(
        "この掲載の書き方（家賃は円、1か月分）",
        "How rents are written here: yen per month");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (rent(draft) is { } written and > 0 and < LeastYen)
        {
            yield return Find(
                field,
                new($"月{written}円になっています。「{written}万円」のつもりではありませんか。", $"It says {written} yen a month. Did you mean {written} times 10,000?"),
                new($"{written}万円なら、{written * Man:#,0}と書いてください。", $"If so, write {written * Man:#,0}."),
                JsonValue.Create(written * Man));
        }
    }
}

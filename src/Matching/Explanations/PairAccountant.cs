using SetagayaPort.Matching.Market;

namespace SetagayaPort.Matching.Explanations;

/// <summary>Lays open how a pair is valued.</summary>
internal static class PairAccountant
{
    public static PairAccount Account(MatchMarket market, int left, int right)
    {
        var columns = market.Columns;
        PairTerm[] terms = [.. columns.Criteria.Select(criterion => Term(columns, criterion, left, right))];
        var (leftFit, rightFit) = (terms.Sum(term => term.LeftShare), terms.Sum(term => term.RightShare));
        var mutual = Math.Sqrt(leftFit * rightFit);
        var row = new MarketRow(columns);
        if (row.Run(left, right) > 0)
            (_, leftFit, rightFit, mutual) = row.At(0);
        return new PairAccount(market.Left[left].Id, market.Right[right].Id, terms, leftFit, rightFit, mutual, SameOwner(columns, left, right));
    }

    private static PairTerm Term(MarketColumns market, Preferences.Columns columns, int left, int right)
    {
        var (criterion, value, said) = (columns.Criterion, columns.Value(left, right), columns.Said(left, right));
        var counted = double.IsNaN(value) ? criterion.Neutral : value;
        return new PairTerm(
            criterion,
            double.IsNaN(value) ? null : value,
            columns.Fails(left, right),
            Share(criterion.LeftWeight, counted, market.LeftWeight),
            Share(criterion.RightWeight, counted, market.RightWeight),
            said.Template,
            said.Values);
    }

    private static double Share(double weight, double value, double total) => total > 0 ? weight * value / total : 0;

    private static bool SameOwner(MarketColumns market, int left, int right) =>
        market.LeftOwner[left] == market.RightOwner[right]
        || (market.LeftOrganization[left] >= 0 && market.LeftOrganization[left] == market.RightOrganization[right]);
}

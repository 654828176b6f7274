namespace SetagayaPort.Matching.Text;

/// <summary>How much of a query a text must answer to be found.</summary>
public static class QueryDemand
{
    /// <summary>Up to so many wanted clauses are all demanded: whoever adds a word wants fewer hits.</summary>
    private const int Short = 3;

    /// <summary>Of a longer query, which is most often a sentence, half.</summary>
    private const double ShareOfLong = 0.5;

    /// <summary>How many of the wanted clauses a text must answer; excluded clauses do not count, and none of them may be answered.</summary>
    /// <param name="wanted">How many clauses are wanted: 0 or more.</param>
    public static int Least(int wanted) => wanted <= Short ? wanted : (int)Math.Ceiling(wanted * ShareOfLong);
}

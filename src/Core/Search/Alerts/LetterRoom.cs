namespace SetagayaPort.Core.Search.Alerts;

/// <summary>How many finds of each search a letter names, so that it stays a letter; the rest is counted, and stands on the search's page.</summary>
public static class LetterRoom
{
    /// <summary>Of one search.</summary>
    public const int MostEach = 10;

    /// <summary>Of all together.</summary>
    public const int MostInAll = 30;

    /// <summary>Round by round one more for each search that has one, so that none is crowded out by those before it.</summary>
    /// <param name="finds">How many each search found.</param>
    public static IReadOnlyList<int> Shares(IReadOnlyList<int> finds)
    {
        var (shares, room) = (new int[finds.Count], MostInAll);
        for (var round = 1; round <= MostEach; round++)
            for (var i = 0; i < shares.Length && room > 0; i++)
                if (finds[i] >= round)
                    (shares[i], room) = (round, room - 1);
        return shares;
    }
}

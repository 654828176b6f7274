using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Market;

/// <summary>A market made ready for passes.</summary>
internal sealed class MarketColumns
{
    public MarketColumns(MarketModel model, Participants all)
    {
        All = all;
        Criteria = [.. model.Criteria.Select(criterion => criterion.Compile(all))];
        Filters = [.. Criteria.Where(columns => columns.Criterion.Hard).OrderBy(columns => columns.Criterion is DistanceCriterion ? 1 : 0)];
        LeftWeight = model.Criteria.Sum(criterion => criterion.LeftWeight);
        RightWeight = model.Criteria.Sum(criterion => criterion.RightWeight);
        var numbers = new Dictionary<Guid, int>();
        (LeftOwner, RightOwner) = (Number(all.Left, profile => profile.Owner, numbers), Number(all.Right, profile => profile.Owner, numbers));
        (LeftOrganization, RightOrganization) = (Number(all.Left, profile => profile.Organization, numbers), Number(all.Right, profile => profile.Organization, numbers));
    }

    public Participants All { get; }

    /// <summary>In the model's order.</summary>
    public Columns[] Criteria { get; }

    /// <summary>The hard ones, cheap ones first.</summary>
    public Columns[] Filters { get; }

    public double LeftWeight { get; }

    public double RightWeight { get; }

    public int[] LeftOwner { get; }

    public int[] RightOwner { get; }

    /// <summary>-1 = none.</summary>
    public int[] LeftOrganization { get; }

    /// <summary>-1 = none.</summary>
    public int[] RightOrganization { get; }

    private static int[] Number(IReadOnlyList<Profile> profiles, Func<Profile, Guid?> key, Dictionary<Guid, int> numbers)
    {
        var found = new int[profiles.Count];
        for (var i = 0; i < found.Length; i++)
        {
            if (key(profiles[i]) is not { } id)
                found[i] = -1;
            else if (!numbers.TryGetValue(id, out found[i]))
                numbers[id] = found[i] = numbers.Count;
        }
        return found;
    }
}

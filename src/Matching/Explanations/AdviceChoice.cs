namespace SetagayaPort.Matching.Explanations;

/// <summary>What is worth advising of all that was tried. The result depends only on what was tried, not on its order.</summary>
public static class AdviceChoice
{
    /// <summary>How much is advised for one listing.</summary>
    public const int Most = 3;

    /// <summary>Counterparts that are shown to nobody are counted from so many on: a smaller number would tell of one of them.</summary>
    public const int FewestHidden = 3;

    /// <summary>How many of <paramref name="after"/> are not among <paramref name="before"/>, as far as it may be told.</summary>
    /// <param name="before">Counterparts of one state of the listing.</param>
    /// <param name="after">Those of the other.</param>
    /// <param name="hidden">Everybody who is shown to nobody.</param>
    public static int Told(IEnumerable<Guid> before, IEnumerable<Guid> after, IReadOnlySet<Guid> hidden)
    {
        Guid[] other = [.. after.Except(before)];
        var unseen = other.Count(hidden.Contains);
        return other.Length - (unseen < FewestHidden ? unseen : 0);
    }

    /// <summary>The steps of one field that gain more than they lose: first the one that gains the most for its size, and of equals the smallest.</summary>
    /// <param name="tried">The steps.</param>
    /// <param name="size">How far a step goes, above 0, in the field's own unit.</param>
    /// <param name="advice">What it would bring.</param>
    public static IEnumerable<T> Ranked<T>(IEnumerable<T> tried, Func<T, double> size, Func<T, Advice> advice) => tried
        .Where(step => advice(step).Gained > advice(step).Lost)
        .OrderByDescending(step => (advice(step).Gained - advice(step).Lost) / size(step))
        .ThenBy(size)
        .ThenBy(step => advice(step).Values.GetValueOrDefault("codes"), StringComparer.Ordinal);

    /// <summary>The most useful of the fields' best steps.</summary>
    public static IReadOnlyList<Advice> Strongest(IEnumerable<Advice> best) =>
        [.. best.OrderByDescending(advice => advice.Gained - advice.Lost).ThenBy(advice => advice.Field, StringComparer.Ordinal).Take(Most)];
}

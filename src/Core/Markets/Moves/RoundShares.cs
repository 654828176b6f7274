namespace SetagayaPort.Core.Markets.Moves;

/// <summary>Round steps of a value, as people take them: of 1,200 yen 10, 20, 30, 50, 100 and so on, up to a fifth of it.</summary>
public static class RoundShares
{
    private const double Smallest = 0.02;
    private const double Largest = 0.2;
    private static readonly int[] Steps = [1, 2, 3, 5, 10, 15, 20, 30, 50];

    public static IEnumerable<int> Of(double value)
    {
        if (value <= 0)
            return [];
        var unit = (int)Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(value * Smallest))));
        return Steps.Select(x => x * unit).TakeWhile(x => x <= value * Largest);
    }
}

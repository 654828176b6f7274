using System.Diagnostics;

namespace SetagayaPort.Testing;

/// <summary>Asks again until something holds or its deadline has passed; nothing waits longer than it must.</summary>
public static class Soon
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>The first answer that is not null.</summary>
    /// <exception cref="TimeoutException">There was none in time; names <paramref name="what"/>.</exception>
    public static async Task<T> FindAsync<T>(string what, TimeSpan within, Func<Task<T?>> ask)
        where T : class
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (await ask() is { } found)
                return found;
            if (watch.Elapsed > within)
                throw new TimeoutException($"Not within {within.TotalSeconds} s: {what}.");
            await Task.Delay(Between);
        }
    }

    /// <exception cref="TimeoutException">It did not hold in time; names <paramref name="what"/>.</exception>
    public static Task HoldsAsync(string what, TimeSpan within, Func<Task<bool>> ask) =>
        FindAsync(what, within, async () => await ask() ? what : null);
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>Whether groups of listings are looked at alike: by area, age of the business, whom they welcome, and how new they are.</summary>
public sealed class ListingGroups(PortDbContext db, TimeProvider time)
{
    private static readonly TimeSpan New = TimeSpan.FromDays(28);

    /// <param name="profiles">The published listings of a side.</param>
    /// <param name="byFit">How they fare if everybody sees the best fits first.</param>
    /// <param name="after">How they fare in the lists as made.</param>
    /// <param name="cancel">Cancellation.</param>
    public async Task<IReadOnlyList<GroupFigures>> OfAsync(IReadOnlyList<Profile> profiles, SideFigures byFit, SideFigures after, CancellationToken cancel)
    {
        var (ids, now) = (profiles.Select(x => x.Id).ToArray(), time.GetUtcNow());
        var facts = await db.Listings.Where(x => ids.Contains(x.Id))
            .Select(x => new { x.Id, x.Area, x.PublishedAt, Founded = x.Organization == null ? null : x.Organization.FoundedYear })
            .ToDictionaryAsync(x => x.Id, cancel);
        return [.. profiles.Where(x => facts.ContainsKey(x.Id)).SelectMany(profile => Of(profile).Select(group => (group.Dimension, group.Value, profile.Id)))
            .GroupBy(x => (x.Dimension, x.Value), x => x.Id)
            .OrderBy(x => x.Key.Dimension, StringComparer.Ordinal).ThenBy(x => x.Key.Value, StringComparer.Ordinal)
            .Select(x => Figures(x.Key, [.. x]))];

        IEnumerable<(string Dimension, string Value)> Of(Profile profile)
        {
            var fact = facts[profile.Id];
            yield return ("area", fact.Area ?? "");
            yield return ("age", fact.Founded is { } year ? (year / 10 * 10).ToString(CultureInfo.InvariantCulture) : "");
            yield return ("newness", now - fact.PublishedAt < New ? "new" : "settled");
            foreach (var word in profile.Sets.GetValueOrDefault("welcome") ?? profile.Sets.GetValueOrDefault("considerations") ?? new HashSet<string>())
                yield return ("welcome", word);
        }

        GroupFigures Figures((string Dimension, string Value) key, Guid[] members) => new(
            key.Dimension, key.Value, members.Length, Mean(members, x => byFit.Each.GetValueOrDefault(x).Looks),
            Mean(members, x => after.Each.GetValueOrDefault(x).Looks), Mean(members, x => after.Each.GetValueOrDefault(x).Matches));
    }

    private static double Mean(Guid[] members, Func<Guid, double> of) => Math.Round(members.Average(of), 4);
}

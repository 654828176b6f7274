using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Introductions;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Desk;

/// <summary>A coordinator's day: what waits, and where every introduction stands.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class IndexModel(PortDbContext db, IntroductionReader reader, MarketCatalog catalog, TimeProvider time) : PageModel
{
    private const int Most = 50;
    private const int PerStation = 4;
    private static readonly TimeSpan Soon = TimeSpan.FromDays(2);
    private static readonly TimeSpan Recent = TimeSpan.FromDays(14);

    public string Name { get; private set; } = "";

    public DateTimeOffset Now { get; private set; }

    /// <summary>Whether only requests without an answer are shown.</summary>
    public bool OverdueOnly { get; private set; }

    public IReadOnlyList<DeskTask> Tasks { get; private set; } = [];

    public IReadOnlyList<Station> Pipeline { get; private set; } = [];

    /// <summary>Published listings that are shown to nobody and for which somebody fits.</summary>
    public int HiddenWithMatches { get; private set; }

    public async Task OnGetAsync(string? view, CancellationToken cancel)
    {
        Now = time.GetUtcNow();
        Name = User.FindFirst(CallerClaims.DisplayName)?.Value ?? "";
        OverdueOnly = view == "overdue";
        Tasks = await TasksAsync(cancel);
        if (OverdueOnly)
            return;
        Pipeline = await PipelineAsync(cancel);
        HiddenWithMatches = await db.Listings.CountAsync(x => x.Status == ListingStatus.Published && x.Visibility == Visibility.Private
            && db.Set<Core.Matchmaking.Match>().Any(m => m.LeftListingId == x.Id || m.RightListingId == x.Id), cancel);
    }

    private async Task<List<DeskTask>> TasksAsync(CancellationToken cancel)
    {
        var (soon, recent) = (Now + Soon, Now - Recent);
        var due = await reader.SelectAsync(User.ToCaller(), all => all
            .Where(x => (x.State == IntroductionState.Proposed && x.ReplyBy <= soon)
                || (x.State == IntroductionState.Expired && x.ClosedAt >= recent)
                || (!OverdueOnly && x.Objection != null && x.ClosedAt >= recent))
            .OrderBy(x => x.State == IntroductionState.Proposed ? 0 : 1).ThenBy(x => x.ReplyBy).Take(Most), cancel);
        return [.. due.Select(x => new DeskTask(new IntroductionScene(x, User.ToCaller(), catalog, Now)))];
    }

    private async Task<List<Station>> PipelineAsync(CancellationToken cancel)
    {
        var counts = await db.Set<Introduction>().GroupBy(x => x.State).Select(x => new { x.Key, Count = x.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count, cancel);
        var stations = new List<Station>();
        foreach (var state in new[] { IntroductionState.Proposed, IntroductionState.Accepted, IntroductionState.InProgress, IntroductionState.Agreed, IntroductionState.NotAgreed, IntroductionState.Declined })
        {
            var newest = await reader.SelectAsync(User.ToCaller(), all => all.Where(x => x.State == state).OrderByDescending(x => x.ClosedAt ?? x.ProposedAt).Take(PerStation), cancel);
            stations.Add(new Station(state, counts.GetValueOrDefault(state), [.. newest.Select(x => new IntroductionScene(x, User.ToCaller(), catalog, Now))]));
        }

        return stations;
    }

    /// <summary>A state with its count and its newest introductions.</summary>
    public sealed record Station(IntroductionState State, int Count, IReadOnlyList<IntroductionScene> Newest)
    {
        public LocalText Name => Core.Markets.Schema.Choices<IntroductionState>.Label(State);
    }
}

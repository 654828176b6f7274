using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Introductions;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Desk;

/// <summary>Everybody's introductions by state, for coordinators.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class IntroductionsModel(PortDbContext db, IntroductionReader reader, MarketCatalog catalog, TimeProvider time) : PageModel
{
    private const int Size = 20;

    /// <summary>The state that is shown; null for all.</summary>
    public IntroductionState? State { get; private set; }

    public IReadOnlyDictionary<IntroductionState, int> Counts { get; private set; } = new Dictionary<IntroductionState, int>();

    public IReadOnlyList<IntroductionScene> Scenes { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, Size, 0);

    public async Task OnGetAsync(string? state, [FromQuery(Name = "page")] int? number, CancellationToken cancel)
    {
        State = Words<IntroductionState>.TryParse(state, out var word) ? word : null;
        Counts = await db.Set<Introduction>().GroupBy(x => x.State).Select(x => new { x.Key, Count = x.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count, cancel);
        Pager = new Pager(Math.Max(1, number ?? 1), Size, State is { } one ? Counts.GetValueOrDefault(one) : Counts.Values.Sum());
        var found = await reader.SelectAsync(User.ToCaller(), all => all
            .Where(x => State == null || x.State == State).OrderByDescending(x => x.ProposedAt).ThenBy(x => x.Id)
            .Skip((Pager.Page - 1) * Size).Take(Size), cancel);
        Scenes = [.. found.Select(x => new IntroductionScene(x, User.ToCaller(), catalog, time.GetUtcNow()))];
    }
}

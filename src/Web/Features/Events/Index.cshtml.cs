using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Events;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Events;

/// <summary>All matching events, for coordinators.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class IndexModel(EventReader reader, MarketCatalog catalog) : PageModel
{
    public IReadOnlyList<EventLine> Events { get; private set; } = [];

    public string Sides(EventLine line) => EventWords.Sides(catalog, line.LeftKind, line.RightKind);

    public async Task OnGetAsync(CancellationToken cancel) => Events = await reader.ListAsync(User.ToCaller(), cancel);
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Alerts;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.SavedSearches;

/// <summary>A person's saved searches, the newest first.</summary>
[Authorize]
public sealed class IndexModel(PortDbContext db, SearchHits hits, SearchInWords words) : PageModel
{
    public IReadOnlyList<SavedSearch> Searches { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> New { get; private set; } = new Dictionary<Guid, int>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var me = User.ToCaller().Id;
        Searches = await db.Set<SavedSearch>().AsNoTracking().Where(x => x.AccountId == me).OrderByDescending(x => x.CreatedAt).ToListAsync(cancel);
        New = await hits.NewAsync(me, cancel);
    }

    public IReadOnlyList<string> Conditions(SavedSearch search) => words.Of(search);
}

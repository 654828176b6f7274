using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Alerts;

namespace SetagayaPort.Web.Features.SavedSearches;

/// <summary>Reads the queries that a program without alerts kept as they were typed. One that cannot be read stays, without an alert.</summary>
internal sealed class OlderSavedSearches(PortDbContext db, SavedSearchReader reader, SavedSearchKeys keys)
{
    public async Task ReadAsync(CancellationToken cancel)
    {
        foreach (var saved in await db.Set<SavedSearch>().Where(x => x.Criteria == null && x.KeyedBy == null).ToListAsync(cancel))
        {
            saved.Name = SearchCriteria.Line(saved.Name);
            if (reader.Read(saved.Query) is { Ok: true } read)
                (saved.Criteria, saved.Query) = (read.Value, read.Value.ToAddress());
            else
                (saved.KeyedBy, saved.Alert) = ("", SearchAlert.None);
        }

        await db.SaveChangesAsync(cancel);
        await keys.RefreshAsync(all: false, cancel);
    }
}

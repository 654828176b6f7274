using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Markets.Forms;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>A listing on paper, for whoever may read it; made of what others may see, whoever prints it.</summary>
public sealed class SheetModel(PortDbContext db, MarketCatalog catalog) : PageModel
{
    public Listing Listing { get; private set; } = null!;

    public ListingSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Where the listing is found, for those who hold the paper.</summary>
    public string Address => $"{Request.Scheme}://{Request.Host}{Paths.Listing(Listing.Id)}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Listings.AsNoTracking().ReadableBy(User.ToCaller(), db).FirstOrDefaultAsync(x => x.Id == id, cancel) is not { } listing
            || catalog.Of(listing) is not { Sheet: { } sheet } kind)
            return NotFound();

        (Listing, Sheet) = (listing, sheet);
        var view = ListingView.ForOthers(listing, kind);
        Rows = [.. sheet.Items.Select(x => new Row(x.Label.ToString(), Lines(x, kind, view)))];
        return Page();
    }

    private IReadOnlyList<string> Lines(SheetItem item, ListingKind kind, JsonObject view)
    {
        List<string> lines =
        [
            .. item.Fields.SelectMany(path => FieldWords.Lines(kind.Schema.Find(path) ?? kind.Common.Find(path)!, FieldForm.At(view, path))),
            .. item.Notes?.Invoke(Listing).Select(x => x.ToString()) ?? [],
        ];
        if (lines.Count > 0)
            return lines;
        var none = T("記載なし", "Not stated");
        return [item.Unsaid is { } meaning ? T($"{none}（{meaning}）", $"{none} ({meaning})") : none];
    }

    /// <summary>One item with what is said of it.</summary>
    public sealed record Row(string Label, IReadOnlyList<string> Lines);
}

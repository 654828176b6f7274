using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.SavedSearches;

/// <summary>Name and alert of a saved search, and its end.</summary>
[Authorize]
public sealed class EditModel(PortDbContext db, SavedSearchService service, SearchInWords words) : PageModel
{
    public string Name { get; private set; } = "";

    public SearchAlert Alert { get; private set; }

    public IReadOnlyList<string> Conditions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? name, string? alert, CancellationToken cancel)
    {
        SearchAlert? chosen = Words<SearchAlert>.TryParse(alert, out var word) ? word : null;
        var changed = await service.ChangeAsync(User.ToCaller(), id, name ?? "", chosen, cancel);
        if (changed.Ok)
            return Done(T("保存しました。", "Saved."));
        db.ChangeTracker.Clear();
        if (changed.Error.Kind == ErrorKind.NotFound || !await LoadAsync(id, cancel))
            return NotFound();
        this.Refuse(changed.Error);
        (Name, Alert) = (name ?? "", chosen ?? Alert);
        return Page();
    }

    /// <summary>The alert alone, such as to take back that a mail's link stopped it.</summary>
    public async Task<IActionResult> OnPostAlertAsync(Guid id, string? alert, CancellationToken cancel)
    {
        if (!Words<SearchAlert>.TryParse(alert, out var word))
            return BadRequest();
        return (await service.ChangeAsync(User.ToCaller(), id, null, word, cancel)).Ok ? Done(T("お知らせを変えました。", "The alert is changed.")) : NotFound();
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel) =>
        (await service.DeleteAsync(User.ToCaller(), id, cancel)).Ok ? Done(T("保存した検索を消しました。", "The saved search is deleted.")) : NotFound();

    private LocalRedirectResult Done(string sentence)
    {
        Flash.Say(TempData, sentence);
        return LocalRedirect(Paths.SavedSearches);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var me = User.ToCaller().Id;
        if (await db.Set<SavedSearch>().AsNoTracking().FirstOrDefaultAsync(x => x.Id == id && x.AccountId == me, cancel) is not { } search)
            return false;
        (Name, Alert, Conditions) = (search.Name, search.Alert, words.Of(search));
        return true;
    }
}

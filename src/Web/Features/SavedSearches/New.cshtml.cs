using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Alerts;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.SavedSearches;

/// <summary>Keeps a search under a name. A guest signs in first and comes back to this very address.</summary>
[Authorize]
public sealed class NewModel(SavedSearchReader reader, SearchInWords words, SavedSearchService service) : PageModel
{
    /// <summary>The query string of the search page.</summary>
    [BindProperty(Name = "search", SupportsGet = true)]
    public string? Search { get; set; }

    public SearchCriteria? Criteria { get; private set; }

    public IReadOnlyList<string> Conditions { get; private set; } = [];

    public string Name { get; private set; } = "";

    public SearchAlert Alert { get; private set; } = SearchAlert.Daily;

    public void OnGet()
    {
        if (Load())
            Name = words.Name(Criteria!);
    }

    public async Task<IActionResult> OnPostAsync(string? name, string? alert, CancellationToken cancel)
    {
        if (!Load())
            return Page();
        (Name, Alert) = (name ?? "", Words<SearchAlert>.TryParse(alert, out var chosen) ? chosen : SearchAlert.Daily);
        var saved = await service.SaveAsync(User.ToCaller(), name, Criteria!, Alert, cancel);
        if (!saved.Ok)
        {
            this.Refuse(saved.Error);
            return Page();
        }

        Flash.Say(TempData, Alert == SearchAlert.None
            ? T("検索を保存しました。", "Your search is saved.")
            : T("検索を保存しました。新しく合う掲載が出たら、お知らせします。", "Your search is saved. We tell you when something new fits."));
        return LocalRedirect(Paths.SavedSearches);
    }

    private bool Load()
    {
        var read = reader.Read(Search ?? "");
        if (!read.Ok)
        {
            this.Refuse(read.Error);
            return false;
        }

        (Criteria, Conditions) = (read.Value, words.Of(read.Value));
        return true;
    }
}

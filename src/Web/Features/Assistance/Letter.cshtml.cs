using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Assistance;

/// <summary>The letter with the code, to print. The code is drawn by the form and shown in its answer alone.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class LetterModel(AssistanceReader reader, AssistanceService service, IConfiguration configuration, TimeProvider time) : PageModel
{
    public AssistedView Person { get; private set; } = null!;

    public IssuedCode? Issued { get; private set; }

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>What is typed into a browser.</summary>
    public string Address => (configuration["Site:Address"] is { Length: > 0 } site ? site.TrimEnd('/') : $"{Request.Scheme}://{Request.Host}") + Paths.Takeover;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var issued = await service.IssueCodeAsync(User.ToCaller(), id, cancel);
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (issued.Ok)
        {
            Issued = issued.Value;
            Response.Headers.CacheControl = "no-store";
            return Page();
        }

        ModelState.Add(issued.Error);
        Response.StatusCode = Problems.Status(issued.Error.Kind);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await reader.FindAsync(User.ToCaller(), id, cancel) is not { } found)
            return false;
        Person = found;
        return true;
    }
}

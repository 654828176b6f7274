using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Assistance;

/// <summary>Everybody for whom a coordinator began an account.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class IndexModel(AssistanceReader reader) : PageModel
{
    public IReadOnlyList<AssistedView> People { get; private set; } = [];

    /// <summary>Administrators read along.</summary>
    public bool Writes => User.ToCaller().IsCoordinator;

    public async Task OnGetAsync(CancellationToken cancel) => People = await reader.ListAsync(User.ToCaller(), cancel);
}

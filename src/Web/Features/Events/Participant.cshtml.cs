using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Events;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Events;

/// <summary>Whom a participant should meet, and when they can come.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class ParticipantModel(EventReader reader, EventParticipants participants, EventWishes wishes) : PageModel
{
    public EventView Event { get; private set; } = null!;

    public EventView.Participant Participant { get; private set; } = null!;

    /// <summary>Everybody of the other side, those whom they should meet first, with how well they fit.</summary>
    public IReadOnlyList<(EventView.Participant Other, double? Mutual)> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid participant, CancellationToken cancel) => await LoadAsync(id, participant, cancel) ? Page() : NotFound();

    /// <param name="there">The slots in which they can come.</param>
    /// <param name="with">Whom they should meet.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, Guid participant, int[] there, Guid[] with, CancellationToken cancel)
    {
        if (!await LoadAsync(id, participant, cancel))
            return NotFound();
        var caller = User.ToCaller();
        var saved = await participants.SetAwayAsync(caller, id, participant, [.. Event.Times.Where(x => !x.IsBreak && !there.Contains(x.Number)).Select(x => x.Number)], cancel);
        if (saved.Ok)
            saved = await wishes.SetAsync(caller, id, participant, with, cancel);
        if (!saved.Ok)
        {
            this.Refuse(saved.Error);
            return Page();
        }

        Flash.Say(TempData, T("保存しました。", "It is saved."));
        return LocalRedirect($"{Paths.Event(id)}#p-{participant}");
    }

    private async Task<bool> LoadAsync(Guid id, Guid participant, CancellationToken cancel)
    {
        if (await reader.FindAsync(User.ToCaller(), id, cancel) is not { } found || found.Participants.FirstOrDefault(x => x.Id == participant) is not { } own)
            return false;
        (Event, Participant) = (found, own);
        var fits = found.Wishes.Where(x => x.Left == participant || x.Right == participant).ToDictionary(x => x.Left == participant ? x.Right : x.Left, x => x.Mutual);
        Others = [.. found.Participants.Where(x => x.Side != own.Side).Select(x => (x, fits.TryGetValue(x.Id, out var fit) ? fit : (double?)null)).OrderByDescending(x => x.Item2 ?? -1)];
        return true;
    }
}

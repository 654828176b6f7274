using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Events;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Events;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Events;

/// <summary>Makes the timetable, shows it, mends it on the day.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class TimetableModel(EventReader reader, TimetableService service, MarketCatalog catalog) : PageModel
{
    public EventView Event { get; private set; } = null!;

    /// <summary>Null while there is no timetable.</summary>
    public TimetableScene? Scene { get; private set; }

    /// <summary>slot, table or person.</summary>
    public string Look { get; private set; } = "slot";

    public string Mode(TimetableMode mode) => EventWords.Mode(mode, catalog, Event);

    public async Task<IActionResult> OnGetAsync(Guid id, string? view, CancellationToken cancel)
    {
        Look = view is "table" or "person" ? view : "slot";
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostMakeAsync(Guid id, string? mode, CancellationToken cancel)
    {
        var made = await service.MakeAsync(User.ToCaller(), id, Words<TimetableMode>.TryParse(mode, out var word) ? word : TimetableMode.BestForAll, cancel);
        return await DoneAsync(id, made, made is { Ok: true, Value.TimetableAskedAt: not null }
            ? T("時間割を作っています。少し待って、画面を開き直してください。", "The timetable is being made. Please wait a moment and reload.")
            : T("時間割ができました。", "The timetable is ready."), cancel);
    }

    public async Task<IActionResult> OnPostMarkAsync(Guid id, Guid participant, string? mark, int? slot, CancellationToken cancel)
    {
        AttendanceMark? what = Words<AttendanceMark>.TryParse(mark, out var word) ? word : null;
        return await DoneAsync(id, await service.RepairAsync(User.ToCaller(), id, new(participant, what, slot, null), cancel), T("時間割をなおしました。変わったところを、下で確かめてください。", "The timetable is mended. See below what has changed."), cancel);
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancel) =>
        await DoneAsync(id, await service.UndoAsync(User.ToCaller(), id, cancel), T("ひとつ前にもどしました。", "It is as it was before."), cancel);

    public async Task<IActionResult> OnPostAnnounceAsync(Guid id, CancellationToken cancel) =>
        await DoneAsync(id, await service.AnnounceAsync(User.ToCaller(), id, cancel), T("参加者に知らせました。", "The participants were told."), cancel);

    private async Task<IActionResult> DoneAsync(Guid id, Result<TownEvent> result, string said, CancellationToken cancel)
    {
        if (result.Ok)
        {
            Flash.Say(TempData, said);
            return LocalRedirect(Paths.EventTimetable(id));
        }

        if (!await LoadAsync(id, cancel))
            return NotFound();
        this.Refuse(result.Error);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await reader.FindAsync(User.ToCaller(), id, cancel) is not { } found)
            return false;
        Event = found;
        Scene = found.Timetable is null ? null : new TimetableScene(found, catalog);
        return true;
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Events;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Preferences;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Events;

/// <summary>An event with its participants; here they are added and taken out.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class ShowModel(EventReader reader, EventCandidates candidates, EventParticipants participants, MarketCatalog catalog, ListingCards cards) : PageModel
{
    private const int Candidates = 20;
    private const int Best = 40;

    public EventView Event { get; private set; } = null!;

    public string? Words { get; private set; }

    /// <summary>Listings that were found; null when nothing was looked for.</summary>
    public IReadOnlyList<ListingCard>? Found { get; private set; }

    public string Sides => EventWords.Sides(catalog, Event.LeftKind, Event.RightKind);

    public IEnumerable<(string Name, IReadOnlyList<EventView.Participant> Participants)> BySide =>
        new[] { MarketSide.Left, MarketSide.Right }.Select(side =>
            (EventWords.Side(catalog, Event, side), (IReadOnlyList<EventView.Participant>)[.. Event.Participants.Where(x => x.Side == side)]));

    public int WishesOf(Guid participant) => Event.Wishes.Count(x => x.Left == participant || x.Right == participant);

    public async Task<IActionResult> OnGetAsync(Guid id, string? q, CancellationToken cancel) => await LoadAsync(id, q, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(Guid id, Guid[] listing, CancellationToken cancel) =>
        await DoneAsync(id, await participants.AddAsync(User.ToCaller(), id, listing, cancel), cancel);

    public async Task<IActionResult> OnPostInterestedAsync(Guid id, CancellationToken cancel) =>
        await DoneAsync(id, await participants.AddInterestedAsync(User.ToCaller(), id, cancel), cancel);

    public async Task<IActionResult> OnPostBestAsync(Guid id, CancellationToken cancel) =>
        await DoneAsync(id, await participants.AddBestAsync(User.ToCaller(), id, Best, cancel), cancel);

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid participant, CancellationToken cancel) =>
        await DoneAsync(id, await participants.RemoveAsync(User.ToCaller(), id, participant, cancel), cancel);

    private async Task<IActionResult> DoneAsync(Guid id, Result<TownEvent> result, CancellationToken cancel)
    {
        if (result.Ok)
        {
            var count = result.Value.Participants.Count;
            Flash.Say(TempData, T($"参加者は、いま{count}件です。", count == 1 ? "There is 1 participant now." : $"There are {count} participants now."));
            return LocalRedirect(Paths.Event(id));
        }

        if (!await LoadAsync(id, null, cancel))
            return NotFound();
        this.Refuse(result.Error);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, string? words, CancellationToken cancel)
    {
        if (await reader.FindEventAsync(User.ToCaller(), id, cancel) is not { } held)
            return false;
        (Event, Words) = (reader.View(held), words);
        if (words is not null)
            Found = [.. (await candidates.SearchAsync(held, words, Candidates, cancel)).Select(x => cards.Of(x))];
        return true;
    }
}

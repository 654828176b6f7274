using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Events;

/// <summary>Tells participants of their timetable; never whom they meet.</summary>
public sealed class TimetableNews(IntroductionSides sides, Notifier notifier)
{
    public Task AnnounceAsync(TownEvent held, CancellationToken cancel) => TellAsync(held, held.Participants, new(
        $"{Dates.Day(held.HeldOn).Ja}の「{held.Title}」の時間割ができました。", $"Your timetable of \"{held.Title}\" on {Dates.Day(held.HeldOn).En} is ready."), cancel);

    /// <summary>Tells those whose own day has changed, once the timetable is no longer the coordinators' alone.</summary>
    public Task ChangedAsync(TownEvent held, TimetableChanges changes, CancellationToken cancel)
    {
        var concerned = changes.Concerned.ToHashSet();
        return held.AnnouncedAt is null ? Task.CompletedTask : TellAsync(held, held.Participants.Where(x => concerned.Contains(x.Id)), new(
            $"「{held.Title}」の時間割が変わりました。あなたの新しい時間割を確かめてください。", $"The timetable of \"{held.Title}\" has changed. Please look at yours again."), cancel);
    }

    private async Task TellAsync(TownEvent held, IEnumerable<EventParticipant> participants, LocalText text, CancellationToken cancel)
    {
        var people = new HashSet<Guid>();
        foreach (var participant in participants)
            people.UnionWith(await sides.PeopleAsync(participant.Listing, cancel));
        await notifier.NotifyAsync(people, NotificationKind.Event, text, $"/events/{held.Id}/timetable", cancel: cancel);
    }
}

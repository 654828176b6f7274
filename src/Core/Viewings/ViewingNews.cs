using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Viewings;

/// <summary>Tells a side what happened to a viewing, by the title of its own listing; never where the premises are.</summary>
public sealed class ViewingNews(ViewingParties parties, IntroductionSides sides, IntroductionNews introductions, Notifier notifier)
{
    public Task AskedAsync(Viewing x, CancellationToken cancel) => TellAsync(x, host: true, title => new(
        $"「{title}」の内見に、希望の日時が届きました。お返事をお願いします。", $"Somebody would like to view \"{title}\" and names times. Please answer."), cancel);

    /// <summary>Tells the side that did not make the last move.</summary>
    public Task MovedAsync(Viewing x, CancellationToken cancel) => TellAsync(x, host: x.LastByHost == false, title => x.State switch
    {
        ViewingState.Accepted => new($"「{title}」の内見の日時が決まりました。{When(x).Ja}からです。", $"The viewing about \"{title}\" is arranged for {When(x).En}."),
        ViewingState.Declined => new($"「{title}」の内見は、今回は見送りになりました。", $"The viewing about \"{title}\" will not take place this time."),
        ViewingState.Cancelled => new($"「{title}」の内見が、取りやめになりました。", $"The viewing about \"{title}\" has been called off."),
        _ => new($"「{title}」の内見に、別の日時の提案が届きました。お返事をお願いします。", $"Other times are proposed for the viewing about \"{title}\". Please answer."),
    }, cancel);

    public Task AddressToldAsync(Viewing x, CancellationToken cancel) => TellAsync(x, host: false, title => new(
        $"「{title}」の内見の場所が伝えられました。紹介の画面で確かめてください。", $"You have been told where the viewing about \"{title}\" takes place. See the introduction."), cancel);

    public async Task ReminderAsync(Viewing x, CancellationToken cancel)
    {
        foreach (var host in new[] { true, false })
        {
            await TellAsync(x, host, title => new(
                $"「{title}」の内見は、{When(x).Ja}からです。", $"Reminder: the viewing about \"{title}\" is on {When(x).En}."), cancel);
        }
    }

    private async Task TellAsync(Viewing x, bool host, Func<string, LocalText> text, CancellationToken cancel)
    {
        var listing = host ? parties.Premises(x.Introduction)! : parties.Looking(x.Introduction);
        await notifier.NotifyAsync(await sides.PeopleAsync(listing, cancel), NotificationKind.Progress, text(listing.Title ?? ""), $"/introductions/{x.IntroductionId}", cancel: cancel);
        await introductions.SignalAsync(x.Introduction, cancel);
    }

    private static LocalText When(Viewing x) => Dates.Moment(x.StartsAt!.Value);
}

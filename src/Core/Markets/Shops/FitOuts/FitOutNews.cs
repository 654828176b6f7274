using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>Tells the three what happened on their board: each side by the title of its own listing, the third party by the premises' once it has joined.</summary>
public sealed class FitOutNews(Notifier notifier, IntroductionNews introductions)
{
    internal Task BegunAsync(FitOutCase x, CancellationToken cancel) => NewcomerAsync(x, title => new(
        $"「{title}」の紹介で、居抜きの「三者の同意」が始まりました。開いて、参加するかどうかをお選びください。", $"The consent of three to the fit-out has begun in the introduction about \"{title}\". Please open it and say whether you join."), cancel);

    /// <summary>Whoever is only invited learns neither names nor titles.</summary>
    internal Task InvitedAsync(FitOutCase x, Guid account, CancellationToken cancel) => TellAsync(x, [account], NotificationKind.Request, new(
        "空き店舗を居抜きで引き継ぐ話の「三者の同意」に招かれました。参加するかどうか、お答えください。", "You are invited to the consent of three about taking over furnished premises. Please say whether you take part."), cancel);

    internal async Task AnsweredAsync(FitOutCase x, bool joined, CancellationToken cancel)
    {
        await PremisesAsync(x, title => joined
            ? new($"「{title}」の三者の同意に、招いた方が参加しました。", $"The person whom you invited takes part in the consent of three about \"{title}\".")
            : new($"「{title}」の三者の同意に招いた方は、参加しないとのお返事でした。ほかの方を招けます。", $"The person whom you invited does not take part in the consent of three about \"{title}\". You can invite somebody else."), cancel);
        if (joined)
            await NewcomerAsync(x, title => new($"「{title}」の三者の同意に、三人目の方が参加しました。", $"The third party takes part in the consent of three about \"{title}\"."), cancel);
    }

    internal Task JoinedAsync(FitOutCase x, CancellationToken cancel) => PremisesAsync(x, title => new(
        $"「{title}」の三者の同意に、出店希望の方が参加しました。", $"The newcomer takes part in the consent of three about \"{title}\"."), cancel);

    internal Task WrittenAsync(FitOutCase x, bool withdrawn, CancellationToken cancel)
    {
        var (ja, en) = withdrawn ? ("それまでの同意は取り消されました。", " Earlier consents no longer count.") : ("", "");
        return AllAsync(x, title => new(
            $"「{title}」の三者の同意の文章が、第{x.Board!.Number}版になりました。{ja}読んで、同意できるかを確かめてください。",
            $"The text of the consent of three about \"{title}\" is now version {x.Board!.Number}.{en} Please read it and see whether you consent."), cancel);
    }

    internal Task WithdrawnAsync(FitOutCase x, FitOutRole role, CancellationToken cancel)
    {
        var word = Schema.Choices<FitOutRole>.Label(role);
        return AllAsync(x, title => new(
            $"「{title}」の三者の同意で、「{word.Ja}」の同意が取り消されました。", $"In the consent of three about \"{title}\", the consent of \"{word.En}\" was withdrawn."), cancel);
    }

    internal Task AgreedAsync(FitOutCase x, CancellationToken cancel) => AllAsync(x, title => new(
        $"「{title}」の三者の同意がそろいました。文章は、もう変わりません。印刷して、契約の宅建業者にお渡しください。",
        $"All three have consented about \"{title}\". The text is fixed. Please print it and hand it to the licensed agent."), cancel, toCaller: true);

    internal async Task RemovedAsync(FitOutCase x, FitOutInvitation third, CancellationToken cancel)
    {
        if (third.AccountId is { } account && account != x.Caller.Id)
            await TellAsync(x, [account], NotificationKind.Progress, new("居抜きの「三者の同意」から外れました。これからは、見られません。", "You no longer take part in the consent of three, and can no longer read it."), cancel, "/introductions");
        await PremisesAsync(x, title => new($"「{title}」の三者の同意から、三人目の方が外れました。ほかの方を招けます。", $"The third party no longer takes part in the consent of three about \"{title}\". You can invite somebody else."), cancel);
        await NewcomerAsync(x, title => new($"「{title}」の三者の同意から、三人目の方が外れました。", $"The third party no longer takes part in the consent of three about \"{title}\"."), cancel);
    }

    /// <summary>The talk ended without agreement, and the third party's reading with it.</summary>
    internal Task EndedAsync(Guid account, CancellationToken cancel) => notifier.NotifyAsync([account], NotificationKind.Progress, new(
        "「三者の同意」に加わっていた居抜きの話は、終わりました。これからは、見られません。", "The talk about the fit-out in which you took part has ended. You can no longer read it."), "/introductions", cancel: cancel);

    /// <summary>The third party hears once it takes part.</summary>
    private async Task AllAsync(FitOutCase x, Func<string, LocalText> text, CancellationToken cancel, bool toCaller = false)
    {
        await PremisesAsync(x, text, cancel, toCaller);
        await NewcomerAsync(x, text, cancel, toCaller);
        if (x.Board?.Third is { State: InvitationState.Joined, AccountId: { } account } && (toCaller || account != x.Caller.Id))
            await TellAsync(x, [account], NotificationKind.Progress, text(x.Premises.Title ?? ""), cancel);
    }

    private Task PremisesAsync(FitOutCase x, Func<string, LocalText> text, CancellationToken cancel, bool toCaller = false) =>
        TellAsync(x, x.Parties.Premises.Where(a => toCaller || a != x.Caller.Id), NotificationKind.Progress, text(x.Premises.Title ?? ""), cancel);

    private Task NewcomerAsync(FitOutCase x, Func<string, LocalText> text, CancellationToken cancel, bool toCaller = false) =>
        TellAsync(x, x.Parties.Newcomer.Where(a => toCaller || a != x.Caller.Id), NotificationKind.Progress, text(x.Wish.Title ?? ""), cancel);

    private Task TellAsync(FitOutCase x, IEnumerable<Guid> people, NotificationKind kind, LocalText text, CancellationToken cancel, string? link = null) =>
        notifier.NotifyAsync(people, kind, text, link ?? $"/introductions/{x.Introduction.Id}/fit-out", cancel: cancel);

    /// <summary>Has open pages of the introduction show it as it stands now.</summary>
    internal Task SignalAsync(FitOutCase x, CancellationToken cancel) => introductions.SignalAsync(x.Introduction, cancel);
}

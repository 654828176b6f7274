using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Agents;

/// <summary>Tells owner, agent and the other side how an assignment stands; an agent who is only asked learns neither names nor titles.</summary>
public sealed class AgentNews(IntroductionSides sides, Notifier notifier)
{
    public async Task ToldAsync(AgentAssignment x, Listing owned, CancellationToken cancel)
    {
        var looking = owned.Id == x.Introduction.FromListingId ? x.Introduction.ToListing : x.Introduction.FromListing;
        switch (x.State)
        {
            case AgentState.Suggested:
                await SideAsync(x, owned, title => new(
                    $"「{title}」の紹介に、コーディネーターが宅建業者を提案しました。同意するかどうか、お答えください。", $"A coordinator suggests a licensed agent for \"{title}\". Please say whether you agree."), cancel);
                break;
            case AgentState.Asked:
                await AgentAsync(x, new("宅建業者としての担当の依頼が届きました。お返事をお願いします。", "You are asked to take charge of a lease as a licensed agent. Please answer."), cancel);
                break;
            case AgentState.Accepted:
                foreach (var listing in new[] { owned, looking })
                    await SideAsync(x, listing, title => new($"「{title}」の紹介に、宅建業者が担当につきました。", $"A licensed agent is now in charge of the introduction about \"{title}\"."), cancel);
                break;
            case AgentState.Declined:
                await SideAsync(x, owned, title => new($"「{title}」の紹介の宅建業者は、今回は引き受けられないとのことです。ほかの方にお願いできます。", $"The agent cannot take on the introduction about \"{title}\". You can ask another one."), cancel);
                break;
            case AgentState.Removed:
                await SideAsync(x, owned, title => new($"「{title}」の紹介の宅建業者が、担当を外れました。", $"The agent is no longer in charge of the introduction about \"{title}\"."), cancel);
                if (x.OwnerConsentAt is not null)
                    await AgentAsync(x, new("担当を外れました。これからは、その紹介を見られません。", "You are no longer in charge, and can no longer read that introduction."), cancel);
                break;
        }
    }

    private async Task SideAsync(AgentAssignment x, Listing listing, Func<string, LocalText> text, CancellationToken cancel) =>
        await notifier.NotifyAsync(await sides.PeopleAsync(listing, cancel), NotificationKind.Progress, text(listing.Title ?? ""), $"/introductions/{x.IntroductionId}", cancel: cancel);

    private Task AgentAsync(AgentAssignment x, LocalText text, CancellationToken cancel) =>
        notifier.NotifyAsync([x.AccountId], NotificationKind.Request, text, "/agents", cancel: cancel);
}

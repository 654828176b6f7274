using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>A business is handed on step by step: without a name, under a promise, with its name and papers – and closed again at once.</summary>
[Collection(Site.Name)]
public sealed class SuccessionStoryTests(Site site)
{
    private const string LegalName = "有限会社ほしぞら製菓舗";
    private const string Paper = "売上の内訳.txt";

    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(5);

    [Fact]
    public Task From_a_listing_without_a_name_to_papers_that_one_candidate_opens() => site.PlayAsync("story-succession", async scene =>
    {
        var (host, asker) = (await site.App.JoinAsync("松原いね"), await site.App.JoinAsync("早瀬みなと"));
        var business = await host.PublishAsync(TestData.Listing("succession.business").With("details.confidential", new JsonObject { ["legalName"] = LegalName }));
        var wish = await asker.PublishAsync(TestData.Listing("succession.successor"));
        var introduction = (await asker.ProposeAsync(wish, business)).Is(HttpStatusCode.Created).Id;
        var (owner, cook) = (await scene.EnterAsync("owner"), await scene.EnterAsync("cook", Scene.Phone));
        await Task.WhenAll(owner.SignInAsync(host.Email, ApiPerson.Password), cook.SignInAsync(asker.Email, ApiPerson.Password));

        await owner.GoAsync($"/introductions/{introduction}");
        await owner.PressAsync("はい、話してみます");
        await MoveOnAsync(owner, "秘密を守る約束");
        await cook.GoAsync($"/introductions/{introduction}");
        await cook.TickAsync("読みました。この約束を守ります");
        await cook.PressAsync("約束する");
        await Visitor.SeesAsync(cook.Page.GetByRole(AriaRole.Link, new() { Name = "秘密を守る約束の控え" }));
        Assert.DoesNotContain(LegalName, await cook.Page.ContentAsync(), StringComparison.Ordinal);

        await KeepAsync(owner, business);
        await owner.GoAsync($"/introductions/{introduction}");
        await MoveOnAsync(owner, "名前と所在地を開く");
        await owner.Page.Locator("#files").GetByRole(AriaRole.Button, new() { Name = "この相手に開く" }).ClickAsync();
        await Visitor.SeesAsync(owner.Page.GetByText("まだだれも開いていません。"));

        await OpenAsync(cook, introduction);
        await owner.Page.ReloadAsync();
        await owner.Page.Locator("#files summary").ClickAsync();
        await Visitor.SeesAsync(owner.Page.Locator("#files details").GetByText("早瀬みなと"));

        await EndAsync(owner, cook);
    });

    private static async Task MoveOnAsync(Visitor owner, string stage)
    {
        await owner.TickAsync("内容を確かめました。次の段へ進みます");
        await owner.PressAsync($"「{stage}」へ進む");
        await Visitor.SeesAsync(owner.Page.GetByText("次の段へ進みました。相手にお知らせしました。"));
    }

    private static async Task KeepAsync(Visitor owner, Guid business)
    {
        await owner.GoAsync($"/listings/{business}/files");
        await owner.Page.GetByLabel(Visitor.Begins("ファイル")).SetInputFilesAsync(new FilePayload { Name = Paper, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("昼 六割、夜 四割") });
        await owner.PressAsync("預ける");
        await Visitor.SeesAsync(owner.Page.GetByText($"「{Paper}」を預かりました。まだ、だれにも見えません。"));
    }

    private static async Task OpenAsync(Visitor cook, Guid introduction)
    {
        await cook.GoAsync($"/introductions/{introduction}");
        await Visitor.SeesAsync(cook.Page.GetByText(LegalName));
        var download = await cook.Page.RunAndWaitForDownloadAsync(() => cook.Page.GetByRole(AriaRole.Link, new() { Name = Paper }).ClickAsync());
        Assert.Equal(Paper, download.SuggestedFilename);
        Assert.Equal("昼 六割、夜 四割", await File.ReadAllTextAsync(await download.PathAsync()));
    }

    /// <summary>The candidate's page still stands open; what it showed goes with the consent.</summary>
    private static async Task EndAsync(Visitor owner, Visitor cook)
    {
        await Visitor.SeesAsync(cook.Page.GetByText(LegalName));
        await owner.UnfoldAsync("連絡を止める");
        await owner.TickAsync("連絡を止めます");
        await owner.Page.Locator("#stop").GetByRole(AriaRole.Button, new() { Name = "連絡を止める" }).ClickAsync();
        await Assertions.Expect(cook.Page.GetByText(LegalName)).ToBeHiddenAsync(new() { Timeout = (float)Soonest.TotalMilliseconds });
        cook.Awaited = 404;
        var file = await cook.Page.GotoAsync(cook.Page.Url + "/files/00000000-0000-7000-8000-000000000000");
        Assert.Equal(404, file!.Status);
    }
}

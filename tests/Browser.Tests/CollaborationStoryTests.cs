using System.Net;
using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>A challenge is asked about, supported, and in the end everybody reads what came of it.</summary>
[Collection(Site.Name)]
public sealed class CollaborationStoryTests(Site site)
{
    [Fact]
    public Task From_a_question_to_what_came_of_it() => site.PlayAsync("story-collaboration", async scene =>
    {
        var (farmer, cook) = (await site.App.JoinAsync("畑の者"), await site.App.JoinAsync("早瀬みなと"));
        var challenge = await farmer.PublishAsync(TestData.Listing("collaboration.challenge"));
        var (host, guest) = (await scene.EnterAsync("farmer"), await scene.EnterAsync("cook", Scene.Phone));
        await host.SignInAsync(farmer.Email, ApiPerson.Password);
        await guest.SignInAsync(cook.Email, ApiPerson.Password);

        await guest.GoAsync($"/listings/{challenge}");
        await guest.WriteAsync("質問する", "大根は月にどのくらいありますか。");
        await guest.PressAsync("名前を出さずに質問する");
        await host.GoAsync($"/listings/{challenge}");
        await host.WriteAsync("答え", "月に三十本ほどです。");
        await host.PressAsync("答えを載せる");
        Assert.DoesNotContain("早瀬みなと", await host.Page.ContentAsync(), StringComparison.Ordinal);

        await guest.GoAsync($"/listings/{challenge}");
        await Visitor.SeesAsync(guest.Page.GetByText("月に三十本ほどです。"));
        await guest.WriteAsync("できること", "味噌漬けの作り方を教えられます。");
        await guest.PressAsync("応援を申し出る");
        await host.GoAsync($"/listings/{challenge}/supports");
        await host.PressAsync("お願いしますと伝える");

        (await farmer.PostAsync($"listings/{challenge}/close", new { reason = "filled" })).Is(HttpStatusCode.OK);
        await host.GoAsync($"/projects/{challenge}/outcome");
        await host.WriteAsync("どうなったか", "味噌漬けが三つの店に並びました。");
        await host.WriteAsync("参加した人数", "12");
        await host.PressAsync("結果を載せる");

        var passer = await scene.EnterAsync("passer");
        await passer.GoAsync("/projects");
        await passer.Page.Locator($"a[href='/projects/{challenge}/outcome']").First.ClickAsync();
        await Visitor.SeesAsync(passer.Page.GetByText("味噌漬けが三つの店に並びました。").First);
    });
}

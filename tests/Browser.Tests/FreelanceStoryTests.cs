using System.Net;
using Microsoft.Playwright;
using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>Work is given with written terms: the client writes them, the worker wants a change, checks the next version, and keeps it as PDF.</summary>
[Collection(Site.Name)]
public sealed class FreelanceStoryTests(Site site)
{
    [Fact]
    public Task From_a_yes_to_terms_that_both_keep() => site.PlayAsync("story-freelance", async scene =>
    {
        var (host, asker) = (await site.App.JoinAsync("根津 まこと"), await site.App.JoinAsync("佐倉 みどり"));
        var assignment = await host.PublishAsync(TestData.Listing("freelance.assignment"));
        var offer = await asker.PublishAsync(TestData.Listing("freelance.freelancer"));
        var introduction = (await asker.ProposeAsync(offer, assignment)).Is(HttpStatusCode.Created).Id;
        (await host.PostAsync($"introductions/{introduction}/accept")).Is(HttpStatusCode.OK);
        var (client, worker) = (await scene.EnterAsync("client"), await scene.EnterAsync("worker", Scene.Phone));
        await Task.WhenAll(client.SignInAsync(host.Email, ApiPerson.Password), worker.SignInAsync(asker.Email, ApiPerson.Password));

        await client.GoAsync($"/introductions/{introduction}");
        await client.FollowAsync("取引条件書を開く");
        await client.WriteAsync("報酬（円", "80000");
        await client.SelectAsync("報酬の単位", "1件あたり");
        await client.WriteAsync("支払日", "2099-12-31");
        client.Awaited = 422;
        await client.PressAsync("取引条件書を渡す");
        await Visitor.SeesAsync(client.Page.GetByText("過ぎています。期限は").First);
        await client.WriteAsync("支払日", DateTime.Parse(await client.Page.Locator("input[name=deliverOn]").InputValueAsync(), null).AddDays(20).ToString("yyyy-MM-dd", null));
        await client.PressAsync("取引条件書を渡す");
        await Visitor.SeesAsync(client.Page.GetByText("取引条件書（第1版）を渡しました。"));

        await worker.GoAsync("/messages");
        await worker.Page.Locator("[data-inbox] a").ClickAsync();
        await Visitor.SeesAsync(worker.Page.Locator("[data-slot=body]").GetByText("取引条件書（第1版）をお渡しします。"));
        await worker.GoAsync($"/introductions/{introduction}/terms");
        await worker.UnfoldAsync("直してほしい点を書く");
        await worker.WriteAsync("どこを、どう直してほしいですか", "直しは2回までにしたいです。");
        await worker.PressAsync("相手に伝える");

        await client.Page.ReloadAsync();
        await client.UnfoldAsync("条件を変えて、第2版を渡す");
        await client.WriteAsync("そのほかの約束", "直しは2回まで。");
        await client.WriteAsync("前の版から変えた理由", "ご希望のとおり、直しの回数を決めました。");
        await client.PressAsync("新しい版を渡す");
        await Visitor.SeesAsync(client.Page.GetByText("取引条件書（第2版）を渡しました。"));

        await worker.Page.ReloadAsync();
        await worker.PressAsync("この条件を確かめました");
        await Visitor.SeesAsync(worker.Page.GetByText("確かめ済み").First);
        var paper = await worker.Page.RunAndWaitForDownloadAsync(() => worker.Page.GetByRole(AriaRole.Link, new() { Name = "PDFで保存する" }).ClickAsync());
        var bytes = await File.ReadAllBytesAsync(await paper.PathAsync());
        Assert.Equal("%PDF-"u8.ToArray(), bytes[..5]);
        await client.Page.ReloadAsync();
        await Visitor.SeesAsync(client.Page.GetByText("確かめ済み").First);
    });
}

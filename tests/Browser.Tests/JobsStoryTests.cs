using System.Net;
using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>A seeker reads the sheet that the law asks for, says how far they have decided, is met, and gets the work.</summary>
[Collection(Site.Name)]
public sealed class JobsStoryTests(Site site)
{
    [Fact]
    public Task From_the_job_sheet_to_an_interview_and_a_yes() => site.PlayAsync("story-jobs", async scene =>
    {
        var (employer, seeker) = (await site.App.JoinAsync("こむぎ堂"), await site.App.JoinAsync("早瀬みなと"));
        var opening = await employer.PublishAsync(TestData.Listing("jobs.opening"));
        await seeker.PublishAsync(TestData.Listing("jobs.seeker"));
        var (host, guest) = (await scene.EnterAsync("employer"), await scene.EnterAsync("seeker", Scene.Phone));
        await host.SignInAsync(employer.Email, ApiPerson.Password);
        await guest.SignInAsync(seeker.Email, ApiPerson.Password);

        await guest.GoAsync($"/listings/{opening}/sheet");
        foreach (var item in new[] { "業務の変更の範囲", "就業場所の変更の範囲", "受動喫煙を防ぐ対策", "こむぎ堂株式会社", "記載なし（試用期間はありません）", "東京都の最低賃金" })
            await Visitor.SeesAsync(guest.Page.GetByText(item).First);

        await guest.GoAsync($"/listings/{opening}");
        await guest.PickAsync("いまの気持ち", "すぐ応募");
        await guest.WriteAsync("ひとこと", "立ち仕事には慣れています。");
        await guest.PressAsync("この気持ちを伝える");
        await guest.HeadingAsync("相手のお返事を待っています");
        var introduction = Guid.Parse(new Uri(guest.Page.Url).Segments[^1]);

        await host.GoAsync($"/introductions/{introduction}");
        await Visitor.SeesAsync(host.Page.GetByText("すぐ応募").First);
        await host.PressAsync("はい、話してみます");
        await host.UnfoldAsync("予定や記録を足す");
        await host.PickAsync("何をしますか", "面接");
        await host.PressAsync("書きとめる");
        await host.UnfoldAsync("結果を書く");
        await host.PickAsync("話はまとまりましたか", "まとまりました");
        await host.PickAsync("決め手", "条件");
        await host.PressAsync("結果を記録する");
        await guest.Page.ReloadAsync();
        await guest.HeadingAsync("話がまとまりました");
        Assert.Equal("agreed", (await seeker.GetAsync($"introductions/{introduction}")).Is(HttpStatusCode.OK)["state"].GetValue<string>());
    });
}

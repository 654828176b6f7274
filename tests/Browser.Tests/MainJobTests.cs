using Microsoft.Playwright;
using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>What the site is for, through its pages: a shop owner without a successor and a young cook find each other and talk.</summary>
[Collection(Site.Name)]
public sealed class MainJobTests(Site site)
{
    private const string Password = "kareha-no-michi-2026";
    private const string OwnersName = "松原いね";
    private const string CooksName = "早瀬みなと";
    private const string Diner = "商店街の定食屋を引き継ぐ方を探しています";
    private const string Wish = "小さな定食屋を引き継ぎたい料理人です";

    [Fact]
    public Task Owner_and_cook_find_each_other_are_introduced_talk_and_agree() => site.PlayAsync("main-job", async scene =>
    {
        var owner = await scene.EnterAsync("owner");
        var cook = await scene.EnterAsync("cook", Scene.Phone);
        await Task.WhenAll(JoinAsync(owner, "ine", OwnersName, "事業を託したい"), JoinAsync(cook, "minato", CooksName, "事業を引き継ぎたい"));
        var (diner, wish) = (await OfferAsync(owner), await WishAsync(cook));

        await FindAsync(cook, "定食屋 商店街", diner);
        await FindAsync(owner, "定食屋 料理人", wish);
        var introduction = await AskAsync(cook, diner);
        await AcceptAsync(owner, introduction);
        await TalkAsync(owner, cook);
        await AgreeAsync(owner, cook, introduction);
    });

    private static async Task JoinAsync(Visitor visitor, string mail, string name, string role)
    {
        await visitor.RegisterAsync($"{mail}@example.jp", Password, name, role);
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.SignInAsync($"{mail}@example.jp", Password);
    }

    private static async Task<Guid> OfferAsync(Visitor owner)
    {
        var form = await ListingForm.BeginAsync(owner, "引き継ぐ人を探す");
        await form.FillAsync("見出しと紹介", async () =>
        {
            await owner.WriteAsync("見出し", Diner);
            await owner.WriteAsync("ひとことで", "昼は近所の方でいっぱいになる、十二席の店です。");
            await owner.WriteAsync("くわしい紹介", "となりで一緒に働きながら、献立も仕入れ先も少しずつお渡しします。");
        });
        await form.FillAsync("場所と手がかり", async () =>
        {
            await owner.PickAsync("地域", "世田谷地域");
            await owner.SelectAsync("業種", "宿泊業，飲食サービス業");
            await owner.WriteAsync("技術・経験の言葉", "調理、接客");
        });
        await form.FillAsync("事業のあらまし", async () =>
        {
            await owner.PickAsync("働く人の数", "1～4人");
            await owner.PickAsync("売上", "1,000万円～3,000万円");
            await owner.PickAsync("利益", "500万円まで");
        });
        await form.FillAsync("譲り方と時期", async () =>
        {
            await owner.PickAsync("譲りたい理由", "年齢");
            await owner.PickAsync("譲渡の方法", "個人の事業");
            await owner.PickAsync("譲りたい時期", "1年以内");
        });
        await form.FillAsync("店舗と、残したいもの", async () =>
        {
            await owner.PickAsync("店舗・作業場", "借りている");
            await owner.PickAsync("体験から始められる", "はい");
        });
        await form.FillAsync("だれにも見せないこと", () => owner.WriteAsync("正式な名称", "まつばら食堂"));
        await form.FillAsync("見せ方と期限", () => owner.TickAsync("だれにでも見せる"));
        return await form.PublishAsync();
    }

    private static async Task<Guid> WishAsync(Visitor cook)
    {
        var form = await ListingForm.BeginAsync(cook, "引き継ぎたいと伝える");
        await form.FillAsync("見出しと紹介", async () =>
        {
            await cook.WriteAsync("見出し", Wish);
            await cook.WriteAsync("ひとことで", "和食の店で六年、仕込みから任されてきました。");
        });
        await form.FillAsync("場所と手がかり", async () =>
        {
            await cook.PickAsync("地域", "世田谷地域");
            await cook.WriteAsync("技術・経験の言葉", "調理、接客");
        });
        await form.FillAsync("あなたについて", async () =>
        {
            await cook.PickAsync("どなたが引き継ぎますか", "個人");
            await cook.WriteAsync("これまでの経験", "和食の店で六年働きました。昼の定食の献立を考えていました。");
            await cook.WriteAsync("資格・免許", "調理師");
        });
        await form.FillAsync("引き継ぎたい事業", async () =>
        {
            await cook.PickAsync("希望の業種", "宿泊業，飲食サービス業");
            await cook.PickAsync("希望の地域", "世田谷地域");
        });
        await form.FillAsync("予算と時期", async () =>
        {
            await cook.WriteAsync("用意できる予算", "800");
            await cook.PickAsync("引き継ぎたい時期", "1年以内");
            await cook.TickAsync("体験から始めたい");
        });
        await form.FillAsync("見せ方と期限", () => cook.TickAsync("だれにでも見せる"));
        return await form.PublishAsync();
    }

    private static async Task FindAsync(Visitor visitor, string words, Guid listing)
    {
        await visitor.GoAsync("/search");
        await visitor.WriteAsync("ことばで探す", words);
        await visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "さがす", Exact = true }).ClickAsync();
        await visitor.ArrivesAsync(@"/search\?.*q=");
        await ReloadUntilAsync(visitor, $"the search finds “{words}”", $"h3 a[href='/listings/{listing}']");
    }

    private static async Task ReloadUntilAsync(Visitor visitor, string what, string seen) => await Soon.HoldsAsync(what, TimeSpan.FromSeconds(10), async () =>
    {
        if (await visitor.Page.Locator(seen).CountAsync() > 0)
            return true;
        await visitor.Page.ReloadAsync();
        return false;
    });

    private static async Task<Guid> AskAsync(Visitor cook, Guid diner)
    {
        await cook.GoAsync("/matches");
        await ReloadUntilAsync(cook, "the two are matched", $"article.match a[href='/listings/{diner}']");
        var match = cook.Page.Locator("article.match", new() { Has = cook.Page.Locator($"a[href='/listings/{diner}']") });
        await Assertions.Expect(match).ToHaveCountAsync(1);
        Assert.True(await match.GetByRole(AriaRole.List, new() { Name = "あなたから見て" }).GetByRole(AriaRole.Listitem).CountAsync() > 1);
        Assert.True(await match.GetByRole(AriaRole.List, new() { Name = "相手から見て" }).GetByRole(AriaRole.Listitem).CountAsync() > 1);
        await match.GetByRole(AriaRole.Link, new() { Name = "話を聞きたいと伝える", Exact = true }).ClickAsync();
        await cook.WriteAsync("相手の方へのひとこと", "昼の定食を大切にしているお店と読みました。一度お話をうかがいたいです。");
        await cook.PressAsync("話を聞きたいと伝える");
        await cook.HeadingAsync("相手のお返事を待っています");
        Assert.DoesNotContain(OwnersName, await cook.Page.ContentAsync(), StringComparison.Ordinal);
        return Guid.Parse(new Uri(cook.Page.Url).Segments[^1]);
    }

    private static async Task AcceptAsync(Visitor owner, Guid introduction)
    {
        await owner.GoAsync("/introductions");
        await owner.Page.Locator($"a[href='/introductions/{introduction}']").ClickAsync();
        await owner.HeadingAsync("話を聞きたい方がいます");
        await owner.PressAsync("はい、話してみます");
        await owner.HeadingAsync("二人の「はい」がそろいました");
    }

    private static async Task TalkAsync(Visitor owner, Visitor cook)
    {
        var (here, there) = (await Talk.OpenAsync(owner), await Talk.OpenAsync(cook));
        Assert.Equal("店主", await there.PartnerAsync());
        Assert.DoesNotContain(OwnersName, await cook.Page.ContentAsync(), StringComparison.Ordinal);

        string[] said = ["はじめまして。お店のことを聞かせてください。", "ようこそ。いつでも見に来てください。", "土曜の午後はいかがですか。", "はい。三時からなら、ゆっくり話せます。"];
        for (var i = 0; i < said.Length; i++)
        {
            var speaker = i % 2 == 0 ? there : here;
            await (i < 2 ? speaker.SendAsync(said[i]) : speaker.SendByKeysAsync(said[i]));
            await here.ReadsAsync(said[..(i + 1)]);
            await there.ReadsAsync(said[..(i + 1)]);
        }

        await here.StaysAsync();
        await there.StaysAsync();
        await UnreadAsync(owner, there);
    }

    /// <summary>One who reads another page is told of new messages there, and the count goes once they are read.</summary>
    private static async Task UnreadAsync(Visitor owner, Talk cook)
    {
        await owner.GoAsync("/messages");
        await cook.SendAsync("持ち物はありますか。");
        await cook.SendAsync("名札は要りますか。");
        await Assertions.Expect(owner.Page.Locator($"[data-conversation='{cook.Id}'] [data-slot=unread]")).ToContainTextAsync("2", new() { Timeout = Scene.Patience });
        var again = await Talk.OpenAsync(owner);
        await again.SendAsync("何も要りません。");
        await owner.GoAsync("/messages");
        await Assertions.Expect(owner.Page.Locator($"[data-conversation='{cook.Id}'] [data-slot=unread]")).ToBeEmptyAsync();
    }

    private static async Task AgreeAsync(Visitor owner, Visitor cook, Guid introduction)
    {
        await owner.GoAsync($"/introductions/{introduction}");
        await owner.UnfoldAsync("予定や記録を足す");
        await owner.PickAsync("何をしますか", "見学");
        await owner.WriteAsync("覚え書き", "土曜の三時。駅の改札で待ち合わせ。");
        await owner.PressAsync("書きとめる");
        await owner.HeadingAsync("話が進んでいます");

        await cook.GoAsync($"/introductions/{introduction}");
        await Visitor.SeesAsync(cook.Page.GetByText("駅の改札で待ち合わせ"));
        await cook.UnfoldAsync("結果を書く");
        await cook.PickAsync("話はまとまりましたか", "まとまりました");
        await cook.PickAsync("決め手", "条件");
        await cook.PressAsync("結果を記録する");
        await cook.HeadingAsync("話がまとまりました");

        await owner.Page.ReloadAsync();
        await owner.HeadingAsync("話がまとまりました");
    }
}

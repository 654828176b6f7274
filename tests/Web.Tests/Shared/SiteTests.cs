using System.Net;

namespace SetagayaPort.Web.Tests.Shared;

public sealed class SiteTests(GuestSite site) : IClassFixture<GuestSite>
{
    [Theory]
    [InlineData("/about")]
    [InlineData("/first")]
    [InlineData("/contact")]
    [InlineData("/easy")]
    [InlineData("/privacy")]
    [InlineData("/terms")]
    [InlineData("/accessibility")]
    public async Task Get_PageOfTheGuide_IsThereInJapaneseAndEnglish(string path)
    {
        var japanese = await site.Browser.GetStringAsync(path);
        var english = await site.Browser.GetStringAsync(path + "?lang=en");

        Assert.Contains("<html lang=\"ja\">", japanese, StringComparison.Ordinal);
        Assert.Contains(path == "/easy" ? "<html lang=\"ja\">" : "<html lang=\"en\">", english, StringComparison.Ordinal);
        Assert.Contains("Sign in", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Page_HoldsNoScriptAndNoStyleOfItsOwn()
    {
        var html = await site.Browser.GetStringAsync("/about");

        Assert.DoesNotContain("<style", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("<script(?![^>]* src=)", html);
        Assert.DoesNotMatch("\\son[a-z]+=\"", html);
        Assert.DoesNotMatch("(src|href)=\"(https?:)?//", html);
    }

    [Fact]
    public async Task Get_Page_ForbidsEverythingFromElsewhere()
    {
        var response = await site.Browser.GetAsync("/about");

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("camera=()", Assert.Single(response.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_Japanese_until_somebody_chooses_and_offers_English_to_who_asks_for_it()
    {
        var html = await Ask("/about", ("Accept-Language", "en-US,en;q=0.9"));

        Assert.Contains("<html lang=\"ja\">", html, StringComparison.Ordinal);
        Assert.Contains("Read this site in English", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Read this site in English", await Ask("/about", ("Accept-Language", "ja,en;q=0.5")), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await Ask("/about", ("Cookie", ".Port.Language=en")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB,ja;q=0.5", "English")]
    [InlineData("fr,ja;q=0.8,en;q=0.2", "日本語")]
    [InlineData("fr", "日本語")]
    public async Task A_program_is_answered_in_the_language_it_asks_for(string accept, string expected) =>
        Assert.Equal(expected, await Ask("/api/v1/language", ("Accept-Language", accept)));

    [Theory]
    [InlineData("/search?q=%E7%B5%8C%E5%A0%82", "/search?q=%E7%B5%8C%E5%A0%82")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("", "/")]
    public async Task Choosing_a_language_never_leads_off_the_site(string back, string expected)
    {
        var response = await site.Browser.GetAsync("/language?to=en&back=" + Uri.EscapeDataString(back));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location?.OriginalString);
        Assert.StartsWith(".Port.Language=en;", Assert.Single(response.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_an_unknown_language_changes_nothing() =>
        Assert.False((await site.Browser.GetAsync("/language?to=xx&back=%2F")).Headers.Contains("Set-Cookie"));

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "この先に、ページはありません。")]
    [InlineData("/defect", HttpStatusCode.InternalServerError, "こちらの不具合で、表示できません。")]
    [InlineData("/teapot", (HttpStatusCode)418, "うまくいきませんでした。")]
    [InlineData("/error/403", HttpStatusCode.Forbidden, "このページは、開けません。")]
    public async Task Get_WhatCannotBe_ExplainsItAndKeepsTheStatus(string path, HttpStatusCode status, string heading)
    {
        var response = await site.Browser.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(heading, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownApi_IsAProblemNotAPage()
    {
        var response = await site.Browser.GetAsync("/api/v1/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<string> Ask(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        var response = await site.Browser.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}

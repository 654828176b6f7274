using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Accounts;

/// <summary>The site's cookie reads, but writes only together with the page's token, which a foreign page cannot read.</summary>
[Collection(nameof(NorthTown))]
public sealed partial class CookieTests(PortApp app)
{
    [Fact]
    public async Task A_write_with_the_cookie_alone_is_refused_and_with_the_pages_token_it_works()
    {
        var person = await app.JoinAsync();
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["email"] = person.Email,
            ["password"] = ApiPerson.Password,
            ["__RequestVerificationToken"] = await FormTokenAsync(browser, "/login"),
        });
        using var signedIn = await browser.PostAsync("/login", form);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);

        using var read = await browser.GetAsync("/api/v1/me");
        using var bare = await browser.PatchAsync("/api/v1/me", JsonContent.Create(new { displayName = "のっとり" }));
        using var forged = await PatchAsync(browser, "CfDJ8AAAA");
        using var proper = await PatchAsync(browser, await FormTokenAsync(browser, "/organizations/new"));

        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, bare.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        Assert.Equal(HttpStatusCode.OK, proper.StatusCode);
        Assert.Equal("本人", (await person.GetAsync("me"))["displayName"].GetValue<string>());
    }

    private static async Task<HttpResponseMessage> PatchAsync(HttpClient browser, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, "/api/v1/me") { Content = JsonContent.Create(new { displayName = "本人" }) };
        request.Headers.Add("X-CSRF-Token", token);
        return await browser.SendAsync(request);
    }

    private static async Task<string> FormTokenAsync(HttpClient browser, string page) =>
        WebUtility.HtmlDecode(Token().Match(await browser.GetStringAsync(page)).Groups["token"].Value);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}

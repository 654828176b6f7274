using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests;

/// <summary>A person on the pages of the site, with a cookie and without script: what a form answers is what a test sees.</summary>
internal sealed partial class SiteVisitor : IDisposable
{
    private readonly HttpClient browser;

    private SiteVisitor(PortApp app, ApiPerson person)
    {
        browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        Person = person;
    }

    public ApiPerson Person { get; }

    /// <summary>Somebody who has not signed in.</summary>
    public static SiteVisitor Guest(PortApp app) => new(app, app.Guest());

    public static async Task<SiteVisitor> SignInAsync(PortApp app, ApiPerson person)
    {
        var visitor = new SiteVisitor(app, person);
        var (status, _, _) = await visitor.PostAsync("/login", "/login", ("email", person.Email), ("password", ApiPerson.Password));
        Assert.Equal(HttpStatusCode.Redirect, status);
        return visitor;
    }

    /// <summary>A page as it comes, also one that is refused.</summary>
    public async Task<string> OpenAsync(string page)
    {
        using var answer = await browser.GetAsync(page);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    public async Task<string> ReadAsync(string page)
    {
        using var answer = await browser.GetAsync(page);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form of one page to an action, with the page's token.</summary>
    public async Task<(HttpStatusCode Status, string? Location, string Text)> PostAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = WebUtility.HtmlDecode(Token().Match(await browser.GetStringAsync(page)).Groups["token"].Value);
        using var form = new FormUrlEncodedContent([.. fields.Select(x => KeyValuePair.Create(x.Name, x.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await browser.PostAsync(action, form);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Registers this browser as a device of its person, as the script of the page does.</summary>
    public async Task<Guid> DeviceAsync(JsonObject subscription)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/me/devices") { Content = JsonContent.Create(subscription) };
        request.Headers.Add("X-CSRF-Token", WebUtility.HtmlDecode(Meta().Match(await browser.GetStringAsync("/account/devices")).Groups["token"].Value));
        using var answer = await browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<Guid>();
    }

    public void Dispose() => browser.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("<meta name=\"csrf-token\" content=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Meta();
}

using System.Net;
using System.Text.RegularExpressions;

namespace SetagayaPort.Testing;

/// <summary>A person who is signed in to the pages with the site's cookie.</summary>
public sealed partial class SiteVisit : IDisposable
{
    private readonly HttpClient browser;

    private SiteVisit(HttpClient browser) => this.browser = browser;

    public static async Task<SiteVisit> BeginAsync(PortApp app, ApiPerson person)
    {
        var visit = new SiteVisit(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address });
        var (status, text) = await visit.PostAsync("/login", "/login", new() { ["email"] = person.Email, ["password"] = ApiPerson.Password });
        return status == HttpStatusCode.Redirect ? visit : throw new UnexpectedAnswer($"The sign-in answered {(int)status}: {text}");
    }

    public async Task<(HttpStatusCode Status, string Text)> GetAsync(string path)
    {
        using var answer = await browser.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form, with the token of the page on which it stands.</summary>
    /// <param name="page">Where it stands.</param>
    /// <param name="path">Where it goes.</param>
    /// <param name="fields">Names and values.</param>
    public async Task<(HttpStatusCode Status, string Text)> PostAsync(string page, string path, Dictionary<string, string> fields)
    {
        var token = WebUtility.HtmlDecode(Token().Match(await browser.GetStringAsync(page)).Groups["token"].Value);
        using var form = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]);
        using var answer = await browser.PostAsync(path, form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => browser.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}

using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Accounts;

/// <summary>Registration, signing in, and what a token is good for.</summary>
[Collection(nameof(SouthTown))]
public sealed class AuthTests(PortApp app)
{
    [Theory]
    [InlineData("name@example.jp", "7-chars", "名前", "password", "password.tooShort")]
    [InlineData("name@example.jp", "password1", "名前", "password", "password.common")]
    [InlineData("name@example.jp", "PASSWORD1", "名前", "password", "password.common")]
    [InlineData("nowhere", "korekara-no-machi-9", "名前", "email", "email.format")]
    [InlineData("name@example.jp", "korekara-no-machi-9", "  ", "displayName", "displayName.length")]
    [InlineData(null, null, null, "email", "email.format")]
    public async Task A_registration_that_cannot_be_is_refused_field_by_field(string? email, string? password, string? displayName, string field, string code)
    {
        var answer = (await app.Guest().PostAsync("auth/register", new { email, password, displayName })).Is(HttpStatusCode.BadRequest);

        Assert.Contains(answer["errors"][field]!.AsArray(), x => x!["code"]!.GetValue<string>() == code);
    }

    [Fact]
    public async Task Long_passwords_of_any_composition_are_welcome()
    {
        var email = $"{Guid.CreateVersion7():N}@example.jp";
        var password = string.Concat(Enumerable.Repeat("ながい合言葉", 12));

        (await app.Guest().PostAsync("auth/register", new { email, password, displayName = "長いのが好き" })).Is(HttpStatusCode.Created);

        (await app.Guest().PostAsync("auth/login", new { email, password })).Is(HttpStatusCode.OK);
        (await app.Guest().PostAsync("auth/login", new { email, password = password[..^1] })).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_address_registers_once_whatever_its_case()
    {
        var person = await app.JoinAsync();

        var answer = await app.Guest().PostAsync("auth/register", new { email = person.Email.ToUpperInvariant(), password = ApiPerson.Password, displayName = "もう一人" });

        answer.Is(HttpStatusCode.Conflict, "email.taken");
    }

    [Fact]
    public async Task Of_two_registrations_of_one_address_at_once_one_wins()
    {
        var email = $"{Guid.CreateVersion7():N}@example.jp";

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Guest().PostAsync("auth/register", new { email, password = ApiPerson.Password, displayName = "一人" })));

        Assert.Single(answers, x => x.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(x => x.Status != HttpStatusCode.Created), x => x.Is(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_told_apart_by_nothing()
    {
        var person = await app.JoinAsync();

        var wrong = (await app.Guest().PostAsync("auth/login", new { email = person.Email, password = "chigau-machi-8" })).Is(HttpStatusCode.Unauthorized, "auth.failed");
        var unknown = (await app.Guest().PostAsync("auth/login", new { email = "nobody@example.jp", password = "chigau-machi-8" })).Is(HttpStatusCode.Unauthorized, "auth.failed");

        Assert.Equal(wrong["title"].ToJsonString(), unknown["title"].ToJsonString());
    }

    [Fact]
    public async Task A_refresh_token_gives_a_new_session_and_a_made_up_one_none()
    {
        var person = await app.JoinAsync();
        var first = (await app.Guest().PostAsync("auth/login", new { email = person.Email, password = ApiPerson.Password })).Is(HttpStatusCode.OK);

        var second = (await app.Guest().PostAsync("auth/refresh", new { refreshToken = first["refreshToken"].GetValue<string>() })).Is(HttpStatusCode.OK);

        Assert.NotEmpty(second["accessToken"].GetValue<string>());
        Assert.InRange(second["expiresIn"].GetValue<int>(), 1, 86400);
        (await app.Guest().PostAsync("auth/refresh", new { refreshToken = "abc" })).Is(HttpStatusCode.Unauthorized);
        (await app.Guest().PostAsync("auth/refresh", new { refreshToken = first["accessToken"].GetValue<string>() })).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_profile_tells_who_one_is_and_duties_cannot_be_taken()
    {
        var person = await app.JoinAsync("けやき");

        var me = (await person.PatchAsync("me", new { displayName = "大けやき", roles = new[] { "landlord", "coordinator", "administrator" }, id = Guid.Empty })).Is(HttpStatusCode.OK);

        Assert.Equal((person.Id, "大けやき", person.Email), (me.Id, me["displayName"].GetValue<string>(), me["email"].GetValue<string>()));
        Assert.Equal(["landlord", "member"], me["roles"].AsArray().Select(x => x!.GetValue<string>()).Order());
        (await person.PatchAsync("me", new { roles = new[] { "emperor" } })).Is(HttpStatusCode.BadRequest);
    }
}

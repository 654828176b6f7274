using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Markets;

/// <summary>A shop's name is shown by its owner alone, who agreed to it, as long as its listing is shown; and it is gone the moment they take it back.</summary>
[Collection(nameof(SouthTown))]
public sealed class StoryTests(PortApp app)
{
    private const string Name = "食堂おぼろ月";
    private const string Words = "親の代からの**定食屋**です。";

    [Fact]
    public async Task A_draft_is_read_by_nobody_and_a_shown_one_by_everybody_until_it_is_taken_back()
    {
        var (owner, id) = await BusinessAsync();
        var readers = new[] { app.Guest(), await app.JoinAsync() };

        (await WriteAsync(owner, id, show: false)).Is(HttpStatusCode.OK);
        foreach (var reader in readers)
            await AssertHiddenAsync(reader, id);

        var shown = (await WriteAsync(owner, id, version: 1)).Is(HttpStatusCode.OK);
        foreach (var reader in readers)
        {
            Assert.Equal(Name, (await reader.GetAsync($"listings/{id}/story")).Is(HttpStatusCode.OK)["shopName"].GetValue<string>());
            Assert.Contains(id.ToString(), (await reader.GetAsync("stories")).Text, StringComparison.Ordinal);
            Assert.Contains("<strong>定食屋</strong>", (await reader.OpenAsync($"/stories/{id}")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
            Assert.Contains($"/stories/{id}", (await reader.OpenAsync($"/listings/{id}")).Text, StringComparison.Ordinal);
        }

        (await owner.PostAsync($"listings/{id}/story/hide")).Is(HttpStatusCode.OK);
        foreach (var reader in readers)
            await AssertHiddenAsync(reader, id);
        Assert.Equal(Words, (await owner.GetAsync($"listings/{id}/story"))["text"].GetValue<string>());
        (await WriteAsync(owner, id, version: shown["version"].GetValue<int>())).Is(HttpStatusCode.Conflict, "version.stale");
    }

    [Fact]
    public async Task Nothing_is_shown_without_the_consent_which_is_kept_as_it_was_read()
    {
        var (owner, id) = await BusinessAsync();

        Assert.Contains("story.consent", (await WriteAsync(owner, id, consent: false)).Is(HttpStatusCode.BadRequest).Text, StringComparison.Ordinal);
        await AssertHiddenAsync(app.Guest(), id);
        (await WriteAsync(owner, id)).Is(HttpStatusCode.OK);
        Assert.Contains("story.consent", (await WriteAsync(owner, id, version: 1, consent: false)).Is(HttpStatusCode.BadRequest).Text, StringComparison.Ordinal);
        (await owner.PostAsync($"listings/{id}/story/hide")).Is(HttpStatusCode.OK);

        const string Kept = "SELECT string_agg(given || ' ' || shop_name || ' ' || (by_id = $2) || ' ' || (words <> ''), '; ' ORDER BY id) FROM story_consents WHERE listing_id = $1";
        Assert.Equal($"true {Name} true true; false {Name} true false", await app.ReadAsync(Kept, id, owner.Id));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("DELETE FROM story_consents WHERE listing_id = $1", id));
    }

    [Fact]
    public async Task Nobody_but_the_owner_writes_or_hides_it()
    {
        var (owner, id) = await BusinessAsync();
        (await WriteAsync(owner, id, show: false)).Is(HttpStatusCode.OK);
        var coordinator = await app.JoinAsync("調整役", "coordinator");

        foreach (var other in new[] { await app.JoinAsync(), coordinator })
        {
            (await WriteAsync(other, id, version: 1)).Is(HttpStatusCode.NotFound);
            (await other.PostAsync($"listings/{id}/story/hide")).Is(HttpStatusCode.NotFound);
            (await other.OpenAsync($"/listings/{id}/story")).Is(HttpStatusCode.NotFound);
        }
        (await WriteAsync(app.Guest(), id, version: 1)).Is(HttpStatusCode.Unauthorized);
        (await coordinator.GetAsync($"listings/{id}/story")).Is(HttpStatusCode.OK);
        (await WriteAsync(owner, await owner.PublishAsync(TestData.Listing("shops.wish")))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_is_shown_to_no_more_people_than_the_listing()
    {
        var (owner, id) = await BusinessAsync();
        (await WriteAsync(owner, id)).Is(HttpStatusCode.OK);

        (await owner.PostAsync($"listings/{id}/pause", new { })).Is(HttpStatusCode.OK);
        await AssertHiddenAsync(app.Guest(), id);
        (await WriteAsync(owner, id, version: 1)).Is(HttpStatusCode.Conflict, "story.notPublished");

        var hidden = await owner.PublishAsync(TestData.Listing("succession.business").With("visibility", "private"));
        (await WriteAsync(owner, hidden)).Is(HttpStatusCode.Conflict, "story.private");

        var members = await owner.PublishAsync(TestData.Listing("succession.business").With("visibility", "members"));
        (await WriteAsync(owner, members)).Is(HttpStatusCode.OK);
        await AssertHiddenAsync(app.Guest(), members);
        (await (await app.JoinAsync()).GetAsync($"listings/{members}/story")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("", Words, "shopName")]
    [InlineData(Name, " ", "text")]
    [InlineData(Name, "電話は ０３－１２３４－５６７８ です。", "text")]
    [InlineData(Name, "oboro@example.jp まで。", "text")]
    public async Task What_cannot_be_shown_is_told_by_field_and_the_form_keeps_it(string name, string text, string field)
    {
        var (owner, id) = await BusinessAsync();

        Assert.NotNull((await owner.PutAsync($"listings/{id}/story", new { shopName = name, text, show = true, consent = true })).Is(HttpStatusCode.BadRequest)["errors"][field]);

        using var visitor = await SiteVisitor.SignInAsync(app, owner);
        var (status, _, page) = await visitor.PostAsync($"/listings/{id}/story", $"/listings/{id}/story", ("shopName", name), ("text", text), ("show", "true"), ("consent", "true"), ("since", "昭和のころから"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("昭和のころから", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"#{field}\"", page, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<(ApiPerson Owner, Guid Id)> BusinessAsync()
    {
        var owner = await app.JoinAsync();
        return (owner, await owner.PublishAsync(TestData.Listing("succession.business").With("visibility", "public")));
    }

    private static Task<ApiAnswer> WriteAsync(ApiPerson by, Guid id, bool show = true, bool consent = true, int? version = null) =>
        by.PutAsync($"listings/{id}/story", new { shopName = Name, since = "昭和52年から", text = Words, show, consent, version });

    private static async Task AssertHiddenAsync(ApiPerson reader, Guid id)
    {
        (await reader.GetAsync($"listings/{id}/story")).Is(HttpStatusCode.NotFound);
        (await reader.OpenAsync($"/stories/{id}")).Is(HttpStatusCode.NotFound);
        Assert.DoesNotContain(id.ToString(), (await reader.GetAsync("stories")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, (await reader.OpenAsync($"/listings/{id}")).Text, StringComparison.Ordinal);
    }
}

using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.ShopRecords;

/// <summary>Faces are made by a press, take no secret into the open, and change only by another press.</summary>
[Collection(nameof(SouthTown))]
public sealed class FaceTests(PortApp app)
{
    [Theory]
    [InlineData("succession.business", "public", "legalName")]
    [InlineData("shops.premises", "private", "address")]
    [InlineData("jobs.opening", "public", null)]
    [InlineData("freelance.assignment", "public", null)]
    public async Task A_face_is_a_draft_with_its_own_visibility_and_secrets_only_where_nobody_is_shown_them(string kind, string visibility, string? confidential)
    {
        var keeper = await Keeper.OfAsync(app, Keeper.Body("禁"));

        var draft = (await keeper.Owner.GetAsync($"listings/{await keeper.MakeAsync(kind)}")).Is(HttpStatusCode.OK);

        Assert.Equal(("draft", visibility, "kitazawa"), (draft["status"].GetValue<string>(), draft["visibility"].GetValue<string>(), draft["area"].GetValue<string>()));
        var details = draft["details"].AsObject();
        if (confidential is not null)
            Assert.Contains("禁", details["confidential"]![confidential]!.GetValue<string>(), StringComparison.Ordinal);
        details.Remove("confidential");
        Assert.DoesNotContain("禁", draft.Json.ToJsonString(Readable), StringComparison.Ordinal);
        (await keeper.Owner.PostAsync($"{keeper.Route}/faces", new { kind })).Is(HttpStatusCode.Conflict, "face.exists");
        (await keeper.Owner.PostAsync($"{keeper.Route}/faces", new { kind = "shops.wish" })).Is(HttpStatusCode.BadRequest);
        Assert.Equal("draft", (await keeper.FaceAsync(kind))["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_face_that_was_closed_can_be_made_again()
    {
        var keeper = await Keeper.OfAsync(app);
        var first = await keeper.MakeAsync("shops.premises");
        (await keeper.Owner.PostAsync($"listings/{first}/close", new { reason = "other" })).Is(HttpStatusCode.OK);

        Assert.NotEqual(first, await keeper.MakeAsync("shops.premises"));
    }

    [Fact]
    public async Task A_changed_record_changes_no_face_before_its_owner_presses_and_then_that_one_alone()
    {
        var keeper = await Keeper.OfAsync(app);
        var (business, premises) = (await keeper.MakeAsync("succession.business"), await keeper.MakeAsync("shops.premises"));
        await keeper.RewriteAsync("area", "setagaya");
        await keeper.RewriteAsync("rent", 190000);

        Assert.Equal(["area: kitazawa → setagaya", "details.rent: 185000 → 190000"], await ChangesAsync(keeper, "shops.premises"));
        Assert.Equal(["area: kitazawa → setagaya"], await ChangesAsync(keeper, "succession.business"));
        Assert.Equal("kitazawa", (await keeper.Owner.GetAsync($"listings/{premises}"))["area"].GetValue<string>());
        Assert.Contains("元の記録が変わりました", (await keeper.Owner.OpenAsync($"/my-shops/{keeper.Shop}")).Text, StringComparison.Ordinal);
        (await keeper.Owner.PostAsync($"{keeper.Route}/faces/{premises}/apply", new { version = 1 })).Is(HttpStatusCode.Conflict, "version.stale");
        (await keeper.Owner.PostAsync($"{keeper.Route}/faces/{premises}/apply", new { version = 3, listingVersion = 9 })).Is(HttpStatusCode.Conflict, "version.stale");

        var applied = (await keeper.Owner.PostAsync($"{keeper.Route}/faces/{premises}/apply", new { version = 3, listingVersion = 1 })).Is(HttpStatusCode.OK);

        Assert.Equal(("setagaya", 190000), (applied["area"].GetValue<string>(), applied["details"]["rent"]!.GetValue<int>()));
        Assert.Empty(await ChangesAsync(keeper, "shops.premises"));
        Assert.Equal("kitazawa", (await keeper.Owner.GetAsync($"listings/{business}"))["area"].GetValue<string>());
        (await keeper.Owner.PostAsync($"{keeper.Route}/faces/{premises}/apply")).Is(HttpStatusCode.Conflict, "face.unchanged");
        (await keeper.Owner.PostAsync($"{keeper.Route}/faces/{business}/keep")).Is(HttpStatusCode.OK);
        Assert.Empty(await ChangesAsync(keeper, "succession.business"));
        Assert.Equal("kitazawa", (await keeper.Owner.GetAsync($"listings/{business}"))["area"].GetValue<string>());
    }

    [Fact]
    public async Task What_the_owner_wrote_in_the_listing_itself_is_no_change_of_the_record()
    {
        var keeper = await Keeper.OfAsync(app);
        var premises = await keeper.MakeAsync("shops.premises");
        var stored = (await keeper.Owner.GetAsync($"listings/{premises}")).Json.AsObject();
        (await keeper.Owner.PutAsync($"listings/{premises}", stored.With("details.rent", 200000))).Is(HttpStatusCode.OK);

        Assert.Empty(await ChangesAsync(keeper, "shops.premises"));
        await keeper.RewriteAsync("rent", 200000);
        Assert.Empty(await ChangesAsync(keeper, "shops.premises"));
        await keeper.RewriteAsync("rent", null);
        Assert.Equal(["details.rent: 200000 → "], await ChangesAsync(keeper, "shops.premises"));
    }

    [Fact]
    public async Task A_published_face_takes_no_change_that_breaks_a_rule()
    {
        var keeper = await Keeper.OfAsync(app);
        var business = await keeper.MakeAsync("succession.business");
        await keeper.PublishAsync(business, "succession.business");
        await keeper.RewriteAsync("wishes", "03-1234-5678 へお電話ください。");

        (await keeper.Owner.PostAsync($"{keeper.Route}/faces/{business}/apply")).Is(HttpStatusCode.UnprocessableEntity);

        Assert.NotEmpty(await ChangesAsync(keeper, "succession.business"));
        Assert.DoesNotContain("1234", (await app.Guest().GetAsync($"listings/{business}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_job_beside_a_business_without_a_name_is_warned_of_on_every_way_to_publishing()
    {
        var keeper = await Keeper.OfAsync(app, Keeper.Body("禁"));
        var (business, job) = (await keeper.MakeAsync("succession.business"), await keeper.MakeAsync("jobs.opening"));
        Assert.Empty((await keeper.FaceAsync("jobs.opening"))["findings"]!.AsArray());
        var stored = (await keeper.Owner.GetAsync($"listings/{job}")).Json.AsObject();
        (await keeper.Owner.PutAsync($"listings/{job}", stored.With("details.employerName", "月夜禁堂"))).Is(HttpStatusCode.OK);

        Assert.Equal("faces.reidentify", Assert.Single((await keeper.FaceAsync("jobs.opening"))["findings"]!.AsArray())!["rule"]!.GetValue<string>());
        Assert.Equal(("faces.reidentify", "details.employerName"), await WarningAsync(keeper.Owner, job));
        Assert.Equal(("faces.reidentify", "visibility"), await WarningAsync(keeper.Owner, business));
        Assert.Contains("どの店か分かってしまいます", (await keeper.Owner.OpenAsync($"/listings/{job}/edit?step=99")).Text, StringComparison.Ordinal);

        (await keeper.Owner.PutAsync($"listings/{job}", (await keeper.Owner.GetAsync($"listings/{job}")).Json.AsObject().With("visibility", "private"))).Is(HttpStatusCode.OK);
        Assert.Null(await WarningAsync(keeper.Owner, job));
        // Not even coordinators, who may read every listing, learn from it that the two are one shop.
        Assert.DoesNotContain("faces.", (await (await app.JoinAsync("係", "coordinator")).GetAsync($"listings/{job}/findings")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    private static async Task<(string, string)?> WarningAsync(ApiPerson person, Guid listing) =>
        (await person.GetAsync($"listings/{listing}/findings")).Is(HttpStatusCode.OK)["findings"].AsArray()
            .Where(x => x!["rule"]!.GetValue<string>().StartsWith("faces.", StringComparison.Ordinal))
            .Select(x => ((string, string)?)(x!["rule"]!.GetValue<string>(), x["field"]!.GetValue<string>())).SingleOrDefault();

    private static async Task<List<string>> ChangesAsync(Keeper keeper, string kind) =>
        [.. (await keeper.FaceAsync(kind))["changes"]!.AsArray().Select(x => $"{x!["path"]}: {x["now"]} → {x["then"]}")];

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

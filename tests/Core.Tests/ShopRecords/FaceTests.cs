using System.Text.Json.Nodes;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Core.Tests.Markets;

namespace SetagayaPort.Core.Tests.ShopRecords;

/// <summary>What a face takes of a record, and what two faces give away together.</summary>
public sealed class FaceTests
{
    private static readonly ShopSchema Schema = new(SampleTown.Reference);

    public static TheoryData<string> Kinds() => [.. FaceBook.All.Select(x => x.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_of_a_face_stands_in_the_record_and_in_the_listing(string kind)
    {
        var face = FaceBook.Find(kind)!;
        var side = SampleTown.Kind(kind);

        Assert.All(face.Fields, x => Assert.NotNull(Schema.Details.Find(x.From)));
        Assert.All(face.Fields, x => Assert.NotNull(side.Common.Find(x.To) ?? side.Schema.Find(x.To)));
        Assert.All(face.Fields, x => Assert.Equal((side.Common.Find(x.To) ?? side.Schema.Find(x.To))!.Confidential, x.IsConfidential));
        Assert.Equal(face.Fields.Count, face.Fields.Select(x => x.To).Distinct().Count());
    }

    [Theory]
    [InlineData("name")]
    [InlineData("address")]
    [InlineData("representative")]
    [InlineData("landlord")]
    [InlineData("keep")]
    public void What_is_secret_goes_to_confidential_parts_alone(string field) =>
        Assert.All(FaceBook.All.SelectMany(x => x.Fields).Where(x => x.From == field), x => Assert.True(x.IsConfidential));

    [Fact]
    public void No_text_of_the_record_goes_to_two_faces_that_others_read() =>
        Assert.All(
            FaceBook.All.SelectMany(x => x.Fields).Where(x => !x.IsConfidential && Schema.Details.Find(x.From)!.Options.Count == 0).GroupBy(x => x.From),
            x => Assert.Single(x));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_text_that_names_the_shop_is_not_taken(string kind)
    {
        var face = FaceBook.Find(kind)!;
        var shop = Shop(x => x.With("about", "月夜見堂の菓子").With("wishes", "豪徳寺9-99-9 へどうぞ").With("work", "月岡善次が教えます").With("tasks", "家主 大家のしずか へ連絡").WithJson("skills", """["月夜見堂の餡"]"""));

        var values = FaceValues.Of(shop, face);

        var open = face.Fields.Where(x => !x.IsConfidential).Select(x => values.Values[x.To]?.ToJsonString(Core.Data.PortJson.Options) ?? "");
        Assert.DoesNotContain(open, x => new[] { "月夜見堂", "9-99-9", "月岡善次", "しずか" }.Any(word => x.Contains(word, StringComparison.Ordinal)));
        Assert.Equal(face.Fields.Where(x => x.From is "about" or "wishes" or "work" or "tasks" or "skills").Select(x => x.From), values.Withheld.Select(x => x.From));
    }

    [Fact]
    public void A_year_becomes_its_decade() =>
        Assert.Equal("1950", FaceValues.Of(Shop(), FaceBook.Find("succession.business")!).Values["details.foundedDecade"]!.ToJsonString());

    /// <summary>An opening beside a business without a name: what it says, and which findings come of it.</summary>
    [Theory]
    [InlineData("title", "こむぎの仕事", "")]
    [InlineData("title", "月夜見堂で働く", "faces.reidentify title")]
    [InlineData("body", "店主の月岡が教えます", "faces.reidentify body")]
    [InlineData("body", "菓子店の仕事です", "")]
    [InlineData("details.employerName", "月夜見堂", "faces.reidentify details.employerName")]
    [InlineData("details.employerName", "月岡 善次", "faces.reidentify details.employerName")]
    [InlineData("details.employerAddress", "世田谷区豪徳寺9-99-9 1階", "faces.reidentify details.employerAddress")]
    [InlineData("details.workplace", "豪徳寺9-99-9", "faces.reidentify details.workplace")]
    [InlineData("station", "豪徳寺", "faces.place station")]
    [InlineData("town", "豪徳寺", "faces.place town")]
    [InlineData("body", "季節の生菓子を作り、近年は焼き菓子も並べてきました。いっしょに。", "faces.sameWords body")]
    public void An_open_face_beside_one_without_a_name_is_told_what_it_gives_away(string path, string value, string expected)
    {
        var shown = SampleTown.Listing(Job().With(path, value));

        Assert.Equal(expected, string.Join("; ", Found(shown, Business()).Select(x => $"{x.Rule} {x.Field}")));
        Assert.Equal(expected.Length > 0, Found(Business(), shown).Any(x => x.Field == "visibility"));
        Assert.All(Found(shown, Business()), x => Assert.All([x.Message, x.Fix, x.Source], text => Assert.All([text.Ja, text.En], Assert.NotEmpty)));
    }

    [Fact]
    public void Nothing_is_given_away_by_or_of_a_face_that_nobody_sees()
    {
        var named = Job().With("details.employerName", "月夜見堂");
        var ended = Business();
        ended.Close(ReasonCode.Other, DateTimeOffset.UnixEpoch);

        Assert.Single(Found(SampleTown.Listing(named), Business()));
        Assert.Empty(Found(SampleTown.Listing(named.With("visibility", "private")), Business()));
        Assert.Empty(Found(SampleTown.Listing(named.With("visibility", "public")), ended));
    }

    [Fact]
    public void The_organisation_under_a_face_names_it_too()
    {
        var shown = SampleTown.Listing(Job(), SampleTown.Organization(Core.Organizations.OrganizationKind.Business));

        Assert.Equal("organizationId", Assert.Single(Found(shown, Business())).Field);
    }

    private static IReadOnlyList<Finding> Found(Listing listing, Listing sibling) => FaceExposure.Of(Shop(), listing, [sibling], SampleTown.Catalog);

    private static Listing Business() =>
        SampleTown.Listing(Sample.Business().With("area", "kitazawa").With("body", "季節の生菓子を作り、近年は焼き菓子も並べてきました。近所の方の手土産です。"));

    private static JsonObject Job()
    {
        var job = Sample.Of("jobs.opening").With("area", "kitazawa").With("title", "店の仕事").With("details.employerName", "こむぎ").With("details.employerAddress", "世田谷区桜新町0-0-0")
            .With("details.workplace", "世田谷区桜新町0-0-0");
        foreach (var place in new[] { "town", "station", "walkMinutes", "latitude", "longitude" })
            job.Remove(place);
        return job;
    }

    private static ShopRecord Shop(Action<JsonObject>? change = null)
    {
        var body = new JsonObject
        {
            ["name"] = "菓子店 月夜見堂",
            ["trade"] = "菓子店",
            ["address"] = "東京都世田谷区豪徳寺9-99-9 1階",
            ["representative"] = "月岡 善次",
            ["landlord"] = "大家のしずか",
            ["since"] = 1957,
        };
        change?.Invoke(body);
        var read = Schema.Read(body);
        Assert.True(read.Ok);
        var shop = new ShopRecord { Id = Guid.CreateVersion7(), OwnerId = Guid.CreateVersion7(), CreatedAt = DateTimeOffset.UnixEpoch };
        shop.Write(read.Value.Details, null, DateTimeOffset.UnixEpoch);
        return shop;
    }
}

using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Primitives;
using SetagayaPort.Core;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Web.Features.Markets.Forms;

namespace SetagayaPort.Web.Tests.Markets;

public sealed class FieldFormTests
{
    public static TheoryData<string> Kinds => FormTown.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whatever_a_listing_says_comes_back_from_its_form(string name)
    {
        var kind = FormTown.Kind(name);

        Prop.ForAll(RandomListing.Of(kind).ToArbitrary(), listing => AssertReturns(kind, listing)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_step_replaces_its_own_fields_and_no_others()
    {
        var kind = FormTown.Kind("jobs.opening");
        var listing = JsonNode.Parse("""{"title":"題","area":"tamagawa","details":{"headcount":2,"wage":{"unit":"hour","min":1300},"insurances":["employment"]}}""")!.AsObject();
        var wages = FormSteps.Of(kind).Of("details.wage");

        FieldForm.Merge(wages.Fields, Posted(("details.wage.unit", "hour"), ("details.wage.min", "1,400")), listing);

        Assert.Equal("""{"title":"題","area":"tamagawa","details":{"headcount":2,"wage":{"unit":"hour","min":1400},"insurances":[]}}""", Json(listing));
    }

    [Theory]
    [InlineData("1,300", "1300")]
    [InlineData("１３００円", "1300")]
    [InlineData(" 1 300 ", "1300")]
    [InlineData("-5", "-5")]
    [InlineData("千三百", "\"千三百\"")]
    [InlineData("12..5", "\"12..5\"")]
    public void Numbers_are_read_as_people_type_them_and_handed_on_where_they_are_none(string typed, string expected)
    {
        var listing = new JsonObject();

        FieldForm.Merge(FormTown.Kind("shops.premises").Schema.Fields.Where(x => x.Name == "rent"), Posted(("details.rent", typed)), listing);

        Assert.Equal(expected, Json(listing["details"]!["rent"]!));
    }

    [Fact]
    public void An_untouched_group_says_nothing()
    {
        var listing = new JsonObject();

        FieldForm.Merge(FormTown.Kind("jobs.opening").Schema.Fields.Where(x => x.Name is "term" or "ageLimit" or "hours"), Posted(("details.term.until", " "), ("details.hours.start", "")), listing);

        Assert.Equal("{}", Json(listing["details"] ?? new JsonObject()));
    }

    [Theory]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("", null)]
    public void A_wish_may_stay_unsaid(string posted, string? expected)
    {
        var listing = new JsonObject();

        FieldForm.Merge(FormTown.Kind("succession.business").Schema.Fields.Where(x => x.Name == "keepName"), Posted(("details.keepName", posted)), listing);

        Assert.Equal(expected, (listing["details"] as JsonObject)?["keepName"]?.ToJsonString());
    }

    private static void AssertReturns(ListingKind kind, JsonObject listing)
    {
        FieldSpec[] fields = [.. kind.Common.Fields, .. kind.Schema.Fields];
        var said = Read(kind, listing);
        var written = FieldForm.Write(fields, said);
        var back = new JsonObject();

        FieldForm.Merge(fields, path => written.GetValueOrDefault(path, StringValues.Empty), back);

        var expected = Said(kind.Common.Fields, said);
        expected["details"] = Said(kind.Schema.Fields, said["details"]!.AsObject());
        Assert.True(JsonNode.DeepEquals(expected, Read(kind, back)), $"{Json(expected)}\n{Json(back)}");
    }

    /// <summary>As the schema takes it.</summary>
    private static JsonObject Read(ListingKind kind, JsonObject listing)
    {
        var errors = new List<FieldError>();
        var read = kind.Common.Read(listing, errors);
        read["details"] = kind.Schema.Read(listing["details"] as JsonObject ?? [], errors);
        Assert.True(errors.Count == 0, string.Join("; ", errors.Select(x => $"{x.Field} {x.Code}")));
        return read;
    }

    /// <summary>A form says of every box whether it is ticked and of every list what is in it; a group of nothing else is empty.</summary>
    private static JsonObject Said(IEnumerable<FieldSpec> fields, JsonObject source)
    {
        var said = new JsonObject();
        foreach (var field in fields)
        {
            var value = source[field.Name]?.DeepClone();
            if (field.Kind == FieldKind.Group && value is not null)
                value = Said(field.Children, value.AsObject()) is var group && group.Any(x => Json(x.Value!) is not ("false" or "[]")) ? group : null;
            value ??= field.Kind switch
            {
                FieldKind.Flag when !field.MayBeUnsaid => JsonValue.Create(false),
                FieldKind.Choices or FieldKind.Texts => new JsonArray(),
                _ => null,
            };
            if (value is not null)
                said[field.Name] = value;
        }

        return said;
    }

    private static Func<string, StringValues> Posted(params (string Name, string Value)[] values) =>
        path => values.Where(x => x.Name == path).Select(x => x.Value).FirstOrDefault() ?? StringValues.Empty;

    private static string Json(JsonNode node) => node.ToJsonString(Core.Data.PortJson.Options);
}

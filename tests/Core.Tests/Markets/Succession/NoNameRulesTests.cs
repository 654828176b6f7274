using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Tests.Markets.Succession;

public sealed class NoNameRulesTests
{
    [Theory]
    [InlineData("body", "電話は03-1234-5678です。")]
    [InlineData("body", "０９０－１２３４－５６７８まで")]
    [InlineData("body", "(03) 1234 5678")]
    [InlineData("summary", "0312345678へどうぞ")]
    [InlineData("title", "お問い合わせ sakura@example.jp")]
    [InlineData("body", "sakura＠example.jp")]
    [InlineData("body", "くわしくは https://example.jp/shop を見てください")]
    [InlineData("body", "太子堂二丁目17番")]
    [InlineData("body", "玉川3丁目12にあります")]
    [InlineData("body", "奥沢 5-20 の角")]
    [InlineData("body", "12番地です")]
    [InlineData("body", "3番5号です")]
    [InlineData("title", "さくらや菓子店を引き継ぐ方へ")]
    [InlineData("summary", "古川よし子が始めた店です")]
    [InlineData("body", "場所は玉川9－99－9です")]
    public void What_tells_who_or_where_it_is_blocks(string field, string text)
    {
        var findings = SampleTown.Findings(Sample.Business().With(field, text));

        Assert.Contains(findings, x => x is { Rule: "succession.noName", Severity: Severity.Block } && x.Field == field);
    }

    [Fact]
    public void A_secret_in_a_list_of_keywords_blocks_too() =>
        Assert.Contains(SampleTown.Findings(Sample.Business().WithJson("keywords", """["菓子", "さくらや菓子店"]""")),
            x => x is { Rule: "succession.noName", Severity: Severity.Block, Field: "keywords" });

    [Theory]
    [InlineData("朝10-18時、週に2-3人で開けています。1970年に始めました。")]
    [InlineData("年に1,000-3,000個を作ります。定番が12種です。")]
    [InlineData("2026-10-01から、03個入りの箱に変えました。")]
    [InlineData("1番人気は焼き菓子です。玉川地域の方に親しまれています。")]
    public void Plain_numbers_and_the_area_are_no_trace(string text) =>
        Assert.Empty(SampleTown.Findings(Sample.Business().With("body", text)));

    [Fact]
    public void A_block_of_the_town_is_warned_of()
    {
        var finding = Assert.Single(SampleTown.Findings(Sample.Business().With("body", "玉川三丁目の店です。")));

        Assert.Equal(("succession.noName", Severity.Warn, "body"), (finding.Rule, finding.Severity, finding.Field));
    }

    [Theory]
    [InlineData("town", "\"玉川\"")]
    [InlineData("station", "\"二子玉川\"")]
    [InlineData("walkMinutes", "5")]
    [InlineData("latitude", "35.61")]
    [InlineData("longitude", "139.62")]
    public void A_place_finer_than_the_area_blocks_and_can_be_removed_at_once(string field, string json)
    {
        var body = Sample.Business().WithJson(field, json);

        var finding = Assert.Single(SampleTown.Findings(body));

        Assert.Equal(("succession.place", Severity.Warn, field), (finding.Rule, finding.Severity, finding.Field));
        Assert.Empty(SampleTown.Findings(body.With(finding.Field, finding.Apply!.DeepClone())));
    }

    [Fact]
    public void A_successor_may_name_itself_and_a_station() =>
        Assert.Empty(SampleTown.Findings(Sample.Successor().With("body", "けやき製菓の森本です。").With("station", "経堂")));

    [Fact]
    public void Premises_come_only_with_a_business_that_has_some()
    {
        var finding = Assert.Single(SampleTown.Findings(Sample.Business().With("details.premises", "none")));

        Assert.Equal(("succession.premises", Severity.Warn), (finding.Rule, finding.Severity));
        Assert.Empty(SampleTown.Findings(Sample.Business().With("details.premises", "none").With("details.premisesIncluded", false)));
    }
}

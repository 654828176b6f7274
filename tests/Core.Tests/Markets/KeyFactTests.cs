namespace SetagayaPort.Core.Tests.Markets;

public sealed class KeyFactTests
{
    [Theory]
    [InlineData("jobs.opening", "details.wage", """{ "unit": "hour", "min": 1300, "max": 1500 }""", "時給 1,300円から", "from ¥1,300 an hour")]
    [InlineData("jobs.opening", "details.wage", """{ "unit": "hour", "min": 1300, "max": 1300 }""", "時給 1,300円", "¥1,300 an hour")]
    [InlineData("jobs.opening", "details.wage", """{ "unit": "month", "min": 240000 }""", "月給 24万円から", "from ¥240,000 a month")]
    [InlineData("jobs.opening", "details.wage", """{ "unit": "year", "min": 4200000 }""", "年俸 420万円から", "from ¥4,200,000 a year")]
    [InlineData("jobs.seeker", "details.wage", """{ "unit": "day", "min": 10000 }""", "希望 日給 10,000円から", "Wants ¥10,000 a day or more")]
    [InlineData("freelance.assignment", "details.fee", """{ "unit": "month", "min": 80000 }""", "月 8万円から", "from ¥80,000 a month")]
    [InlineData("freelance.assignment", "details.proBono", "true", "1時間 3,000円から", "from ¥3,000 an hour")]
    [InlineData("freelance.freelancer", "details.rate", """{ "unit": "project", "min": 50000 }""", "1件 5万円から", "from ¥50,000 a project")]
    [InlineData("succession.business", "details.price", "\"1000-3000\"", "価格の目安 1,000万円～3,000万円", "Price in mind: ¥10 to 30 million")]
    [InlineData("succession.business", "details.price", "null", "売上 1,000万円～3,000万円", "Yearly sales: ¥10 to 30 million")]
    [InlineData("succession.successor", "details.budget", "12000", "予算 1億2,000万円まで", "Budget up to ¥120,000,000")]
    [InlineData("shops.premises", "details.rent", "185000", "家賃 18.5万円", "Rent ¥185,000 a month")]
    [InlineData("shops.premises", "details.rent", "98760", "家賃 98,760円", "Rent ¥98,760 a month")]
    [InlineData("shops.wish", "details.rentMax", "200000", "家賃 20万円まで", "Rent up to ¥200,000 a month")]
    [InlineData("collaboration.challenge", "details.budget", "50", "予算 50万円", "Budget ¥500,000")]
    [InlineData("collaboration.challenge", "details.budget", "null", "締め切り 2027年1月31日", "Until 31 January 2027")]
    [InlineData("collaboration.capability", "details.capacity", "null", "商品・サービスづくり、農業", "Products and services, Agriculture")]
    public void A_card_shows_the_one_fact_people_ask_for_first(string kind, string path, string json, string ja, string en)
    {
        var fact = SampleTown.Kind(kind).KeyFact(SampleTown.Listing(Sample.Of(kind).WithJson(path, json)));

        Assert.Equal((ja, en), (fact!.Ja, fact.En));
    }

    [Theory]
    [MemberData(nameof(DetailsContractTests.Kinds), MemberType = typeof(DetailsContractTests))]
    public void An_empty_draft_has_no_fact_yet(string kind) =>
        Assert.Null(SampleTown.Kind(kind).KeyFact(SampleTown.Listing(Sample.Of(kind).WithJson("details", "{}"))));
}

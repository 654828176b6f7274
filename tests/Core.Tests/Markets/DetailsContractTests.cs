using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Tests.Markets;

public sealed class DetailsContractTests
{
    [Theory]
    [InlineData("jobs.opening", """
        occupation=@occupations occupationTitle employmentType=fullTime|contract|partTime|temporary headcount term.indefinite term.until
        term.renewalCriteria trialPeriodMonths duties dutiesChangeScope workplace workplaceChangeScope hours.start hours.end hours.breakMinutes
        hours.overtimeHoursPerMonth workDays=mon|tue|wed|thu|fri|sat|sun daysOff wage.unit=hour|day|month|year wage.min wage.max
        wage.fixedOvertime.hours wage.fixedOvertime.amount wage.fixedOvertime.excessPaid insurances=employment|workersComp|health|pension
        smoking=banned|room|allowed remote=none|partial|full requiredSkills preferredSkills
        welcome=senior|childcare|disability|foreignNational|careerChange|rechallenge|youth ageLimit.min ageLimit.max
        ageLimit.exception=retirementAge|legal|careerFormation|skillSuccession|art|seniorPromotion employerName employerAddress employerContact asOf
        """)]
    [InlineData("jobs.seeker", """
        occupations=@occupations employmentTypes=fullTime|contract|partTime|temporary wage.unit=hour|day|month|year wage.min areas=@areas
        stations=@stations maxCommuteMinutes workDays=mon|tue|wed|thu|fri|sat|sun availableFrom hours.start hours.end remote=none|partial|full
        experienceYears considerations=senior|childcare|disability|foreignNational|careerChange|rechallenge|youth
        """)]
    [InlineData("freelance.assignment", """
        category=it|design|marketing|writing|accounting|legal|management|construction|education|care|event|other deliverable start end
        place=onsite|remote|either fee.unit=hour|day|month|project fee.min fee.max paymentDueDays inspectionDays hoursPerWeek requiredSkills
        preferredSkills nda proBono clientName clientAddress clientContact
        """)]
    [InlineData("freelance.freelancer", """
        categories=it|design|marketing|writing|accounting|legal|management|construction|education|care|event|other rate.unit=hour|day|month|project
        rate.min hoursPerWeek place=onsite|remote|either areas=@areas availableFrom sideJob proBono invoiceRegistered portfolio
        """)]
    [InlineData("succession.business", """
        employees=1-4|5-9|10-19|20-49|50+ sales=-1000|1000-3000|3000-5000|5000-10000|10000-30000|30000+ profit=loss|breakEven|-500|500-1000|1000+
        foundedDecade reason=age|health|focus|other scheme=shares|business|individual timing=now|within1y|within3y|undecided
        price=-1000|1000-3000|3000-5000|5000-10000|10000-30000|30000+ handoverMonths premises=owned|leased|none premisesIncluded
        keepName keepStaff trialPossible confidential.legalName confidential.address confidential.representative confidential.notes
        """)]
    [InlineData("succession.successor", """
        party=person|company experience licences industries=@industries areas=@areas budget timing=now|within1y|within3y|undecided trialWanted
        """)]
    [InlineData("shops.premises", """
        use=shop|office|workshop|restaurant|shared floor areaSqm fitOut=furnished|skeleton formerUse rent deposit keyMoney fixturesFee
        lease=ordinary|fixedTerm availableFrom heavyCooking gas power zoning hoursLimit wantedTrades trialUse agent
        confidential.address confidential.ownerName
        """)]
    [InlineData("shops.wish", """
        use=shop|office|workshop|restaurant|shared trade concept areas=@areas stations=@stations areaSqm.min areaSqm.max rentMax heavyCooking
        fitOutWanted=furnished|skeleton openBy trialWanted
        """)]
    [InlineData("collaboration.challenge", """
        theme=product|sales|technology|community|welfare|environment|education|agriculture|tourism|digital needed
        partnerKinds=business|npo|university|shoppingStreet|farm|public|person supportKinds=skill|monitor|place|volunteer|pledge
        budget deadline place
        """)]
    [InlineData("collaboration.capability", """
        themes=product|sales|technology|community|welfare|environment|education|agriculture|tourism|digital offer technologies trackRecord
        supportKinds=skill|monitor|place|volunteer|pledge capacity
        """)]
    public void A_side_has_every_field_and_word_of_the_contract(string kind, string expected)
    {
        var written = SampleTown.Kind(kind).Schema.Leaves.Select(x => x.Path["details.".Length..] + Words(x));

        Assert.Equal(expected.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(), written.Order());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_written_comes_back_and_may_be_published(string kind)
    {
        var body = Sample.Of(kind);

        var details = SampleTown.Listing(body).ToInput()["details"]!;

        foreach (var (name, value) in body["details"]!.AsObject())
            Assert.Equal(value!.ToJsonString(), details[name]?.ToJsonString());
        Assert.Empty(SampleTown.Findings(body));
    }

    [Theory]
    [InlineData("jobs.opening", """
        title area details.occupation details.occupationTitle details.employmentType details.headcount details.duties details.dutiesChangeScope
        details.term details.workplace details.workplaceChangeScope details.remote details.hours.start details.hours.end details.hours.breakMinutes
        details.hours.overtimeHoursPerMonth details.workDays details.daysOff details.wage.unit details.wage.min details.insurances details.smoking
        details.employerName details.employerAddress details.employerContact details.asOf
        """)]
    [InlineData("jobs.seeker", "title area details.occupations details.areas details.remote details.wage.unit details.wage.min")]
    [InlineData("freelance.assignment", """
        title area details.category details.deliverable details.place details.fee.unit details.fee.min details.paymentDueDays
        details.clientName details.clientAddress details.clientContact
        """)]
    [InlineData("freelance.freelancer", "title area details.categories details.place details.rate.unit details.rate.min")]
    [InlineData("succession.business", "title area details.employees details.sales details.profit details.reason details.scheme details.timing details.premises")]
    [InlineData("succession.successor", "title area details.party details.industries details.areas details.budget details.experience details.timing")]
    [InlineData("shops.premises", "title area details.use details.floor details.areaSqm details.rent details.fitOut details.lease")]
    [InlineData("shops.wish", "title area details.use details.trade details.concept details.areas details.areaSqm details.rentMax")]
    [InlineData("collaboration.challenge", "title area details.theme details.needed details.partnerKinds")]
    [InlineData("collaboration.capability", "title area details.themes details.offer")]
    public void An_empty_draft_is_told_all_that_is_missing(string kind, string expected)
    {
        var body = Sample.Of(kind);
        var empty = new System.Text.Json.Nodes.JsonObject { ["market"] = body["market"]!.DeepClone(), ["side"] = body["side"]!.DeepClone() };

        Assert.Equal(expected.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(), SampleTown.Findings(empty).Select(x => x.Field).Order());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_guided_form_has_three_to_five_steps_and_every_field_stands_in_one(string kind)
    {
        var schema = SampleTown.Kind(kind).Schema;

        Assert.InRange(schema.Fields.Count(x => x.Section is not null), 3, 5);
        Assert.NotNull(schema.Fields[0].Section);
    }

    [Theory]
    [InlineData("jobs.opening", "details.wage.min", "-1", "number.range")]
    [InlineData("jobs.opening", "details.wage.max", "1200", "range.reversed")]
    [InlineData("jobs.opening", "details.hours.start", "\"9時\"", "time.format")]
    [InlineData("jobs.opening", "details.welcome", "[\"male\"]", "word.unknown")]
    [InlineData("jobs.seeker", "details.stations", "[\"新宿\"]", "word.unknown")]
    [InlineData("freelance.assignment", "details.place", "\"anywhere\"", "word.unknown")]
    [InlineData("freelance.assignment", "details.fee.max", "2000", "range.reversed")]
    [InlineData("freelance.freelancer", "details.rate.min", "-1", "number.range")]
    [InlineData("succession.business", "details.sales", "\"2000\"", "word.unknown")]
    [InlineData("succession.business", "details.handoverMonths", "-1", "number.range")]
    [InlineData("succession.successor", "details.budget", "-5", "number.range")]
    [InlineData("succession.successor", "details.areas", "[\"shibuya\"]", "word.unknown")]
    [InlineData("shops.premises", "details.rent", "-1", "number.range")]
    [InlineData("shops.premises", "details.availableFrom", "\"soon\"", "date.format")]
    [InlineData("shops.wish", "details.use", "\"castle\"", "word.unknown")]
    [InlineData("collaboration.challenge", "details.partnerKinds", "[\"bank\"]", "word.unknown")]
    public void A_value_wrong_in_itself_is_refused_with_its_path(string kind, string path, string json, string code)
    {
        Assert.Equal([$"{path} {code}"], SampleTown.Errors(Sample.Of(kind).WithJson(path, json)));
    }

    [Fact]
    public void A_floor_space_from_more_to_less_is_refused()
    {
        var body = Sample.Wish().WithJson("details.areaSqm", """{ "min": 50, "max": 20 }""");

        Assert.Equal(["details.areaSqm.max range.reversed"], SampleTown.Errors(body));
    }

    public static TheoryData<string> Kinds() => [.. SampleTown.Catalog.All.SelectMany(x => x.Sides).Select(x => $"{x.MarketId}.{x.Id}")];

    private static string Words(FieldSpec field) => field switch
    {
        { Vocabulary: { } vocabulary } => $"=@{vocabulary}",
        { Options.Count: > 0 } => "=" + string.Join('|', field.Options.Select(x => x.Value)),
        _ => "",
    };
}

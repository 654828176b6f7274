using SetagayaPort.Web.Features.Markets.Forms;

namespace SetagayaPort.Web.Tests.Markets;

public sealed class FormStepsTests
{
    public static TheoryData<string> Kinds => FormTown.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_is_asked_in_one_step_and_no_other(string name)
    {
        var kind = FormTown.Kind(name);
        var asked = FormSteps.Of(kind).All.SelectMany(x => x.Fields).Select(x => x.Path).ToList();

        Assert.Equal(kind.Common.Fields.Concat(kind.Schema.Fields).Select(x => x.Path).Order(), asked.Order());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_title_comes_first_then_the_kinds_own_fields_then_who_sees_it_and_the_review(string name)
    {
        var steps = FormSteps.Of(FormTown.Kind(name));

        Assert.Equal("title", steps.All[0].Fields[0].Path);
        Assert.StartsWith("details.", steps.All[^3].Fields[0].Path, StringComparison.Ordinal);
        Assert.True(steps.All[^2].AsksVisibility);
        Assert.True(steps.Last.IsReview);
        Assert.Equal(Enumerable.Range(1, steps.All.Count), steps.All.Select(x => x.Number));
    }

    [Theory]
    [InlineData("details.wage.fixedOvertime.hours", "details.wage")]
    [InlineData("title", "title")]
    [InlineData("organizationId", "visibility")]
    public void A_finding_leads_to_the_step_of_its_field(string path, string field) =>
        Assert.Contains(FormSteps.Of(FormTown.Kind("jobs.opening")).Of(path).Fields, x => x.Path == field);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 3)]
    [InlineData(99, 9)]
    public void A_number_out_of_reach_leads_to_the_nearest_step(int asked, int shown) =>
        Assert.Equal(shown, FormSteps.Of(FormTown.Kind("jobs.opening")).At(asked).Number);
}

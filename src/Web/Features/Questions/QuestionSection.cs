using SetagayaPort.Core.Questions;

namespace SetagayaPort.Web.Features.Questions;

/// <summary>The questions of a listing as a section of a page.</summary>
/// <param name="Page">What the reader may read.</param>
/// <param name="Whole">Whether it stands on its own page, with the pages to leaf through.</param>
/// <param name="Refused">The form that was refused, such as <c>ask</c> or <c>answer.</c> with the question's id.</param>
/// <param name="Typed">What was typed into it.</param>
public sealed record QuestionSection(QuestionPage Page, bool Whole = false, string? Refused = null, string? Typed = null)
{
    /// <summary>Where its forms go.</summary>
    public string Action(string handler) => $"{Shared.Paths.Questions(Page.Listing.Id)}?handler={handler}";

    /// <summary>What stands before the names of a form's fields, so that each has an id of its own.</summary>
    public static string Form(string name, QuestionView question) => $"{name}.{question.Id}";

    /// <summary>Who answers, as the heading over an answer says it.</summary>
    public string AnsweredBy => Page switch
    {
        { IsNoName: true } => T("店主の答え", "The owner's answer"),
        { AnsweredBy: { } name } => T($"{name}の答え", $"Answer of {name}"),
        _ => T("掲載した方の答え", "The author's answer"),
    };
}

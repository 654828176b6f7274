using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Who works on site says in which areas.</summary>
public sealed class FreelancerPlaceRule : Rule
{
    public override string Id => "required";

    public override LocalText Title { get; } = new("現地で仕事をする方は、行ける地域を書く", "Who works on site says in which areas");

    public override LocalText Source { get; } = new("この掲載に必要な項目", "Needed for this kind of listing");

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<FreelancerDetails>() is { Areas.Count: 0, Place: WorkPlace.Onsite or WorkPlace.Either })
        {
            yield return Find(
                "details.areas",
                new("行ける地域が、まだありません。", "The areas you can go to are missing."),
                new("地域を一つは選ぶか、仕事をする場所を「在宅・オンラインで」にしてください。", "Choose at least one area, or choose to work remotely."));
        }
    }
}

using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>The day of opening leaves time for lease and works.</summary>
public sealed class OpenByRule : Rule
{
    private const int LeastDays = 14;

    public override string Id => "shops.openBy";

    public override LocalText Title { get; } = new("ひらきたい日まで、準備の時間をとる", "The day of opening leaves time to prepare");

    public override LocalText Source { get; } = new(
        "開業の準備の慣行（契約・工事・許可に、ふつう1か月より長くかかります）",
        "Practice: lease, works and permits usually take more than a month");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<WishDetails>().OpenBy is not { } day)
            yield break;

        if (day < draft.Today)
        {
            yield return Find(
                "details.openBy",
                new("ひらきたい日が、もう過ぎています。", "The day by which you want to open has passed."),
                new("新しい日にしてください。決まっていなければ、空けておいてください。", "Give a new day, or leave it open."),
                JsonValue.Create(""));
        }
        else if (day < draft.Today.AddDays(LeastDays))
        {
            yield return Find(
                "details.openBy",
                new($"ひらきたい日まで、{LeastDays}日ありません。契約や工事、営業の許可が間に合いません。", $"It is less than {LeastDays} days away. Lease, works and permits will not be ready."),
                new("1か月より先の日にしてください。急がなければ、空けておいてください。", "Choose a day more than a month away, or leave it open."));
        }
    }
}

using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>A day of moving in that is long past says nothing.</summary>
public sealed class AvailableFromRule : Rule
{
    public override string Id => "shops.availableFrom";

    public override LocalText Title { get; } = new("入居できる日を、古いままにしない", "The day of moving in is not long past");

    public override LocalText Source { get; } = new(
        "不動産の表示に関する公正競争規約（表示の修正・取りやめ）に準じる",
        "After the fair competition code on property advertising (correcting what is shown)");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<PremisesDetails>().AvailableFrom is { } day && day < draft.Today.AddYears(-1))
        {
            yield return Find(
                "details.availableFrom",
                new("入居できる日が、1年より前になっています。", "The day from which it is available is more than a year ago."),
                new("すぐに入れるなら、空けておいてください。そうでなければ、新しい日にしてください。", "Leave it open if it is free now; otherwise give the new day."),
                JsonValue.Create(""));
        }
    }
}

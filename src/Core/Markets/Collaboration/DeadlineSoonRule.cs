using System.Globalization;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>A new challenge leaves its partners time to answer.</summary>
public sealed class DeadlineSoonRule : Rule
{
    private const int FewestDays = 7;
    private const int UsualDays = 30;

    public override string Id => "collaboration.deadlineSoon";

    public override LocalText Title { get; } = new("締め切りまで、1週間はとる", "At least a week to answer");

    public override LocalText Source { get; } = new(
        "返事を待つ日数（このサイトでは、ふつう7日）",
        "Practice of this site: people have seven days to reply");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        // Every published call comes near its deadline in the end; one that is over is the other rule's.
        if (draft.Listing.PublishedAt is null && draft.Details<ChallengeDetails>().Deadline is { } deadline
            && deadline >= draft.Today && deadline < draft.Today.AddDays(FewestDays))
        {
            var later = draft.Today.AddDays(UsualDays);
            yield return Find(
                "details.deadline",
                new("締め切りまで1週間ありません。相手が考えて返事をする時間が足りません。", "Less than a week is left, too short for people to think and answer."),
                new(
                    $"締め切りをのばしてください。例：{later.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}",
                    $"Set a later deadline, such as {later.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}."),
                JsonValue.Create(later.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }
    }
}

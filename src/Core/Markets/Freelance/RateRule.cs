using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Who asks for no fee works pro bono and says so.</summary>
public sealed class RateRule : Rule
{
    public override string Id => "freelance.rate";

    public override LocalText Title { get; } = new("希望の報酬が 0円のときは、プロボノを選ぶ", "Who asks for no fee chooses pro bono");

    public override LocalText Source { get; } = new("このサイトの約束（報酬のない仕事は、プロボノと書きます）", "Practice of this site: work without a fee is called pro bono");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<FreelancerDetails>() is { Rate.Min: 0, ProBono: false })
        {
            yield return Find(
                "details.proBono",
                new("希望の報酬が 0円なのに、プロボノ（無報酬）を選んでいません。", "You ask for no fee, but have not chosen pro bono."),
                new("「プロボノ（無報酬）も受ける」を選ぶか、希望の報酬を書いてください。", "Choose \"Also pro bono\", or give the fee you look for."),
                JsonValue.Create(true));
        }
    }
}

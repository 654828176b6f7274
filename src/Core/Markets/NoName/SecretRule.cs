using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.NoName;

/// <summary>What the author keeps in the confidential part does not stand in a public text as well.</summary>
/// <param name="fields">Paths of the confidential values to look for, such as <c>details.confidential.legalName</c>.</param>
public sealed class SecretRule(string id, LocalText source, IReadOnlyList<string> fields) : Rule
{
    public override string Id => id;

    public override LocalText Title { get; } = new("伏せた名前や住所を、見える文章に書かない", "What is kept confidential stands in no public text");

    public override LocalText Source => source;

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        foreach (var path in fields)
        {
            if (draft.At(path) is not JsonValue value || Secret.Of(value.GetValue<string>()) is not { } secret)
                continue;

            var label = draft.Side.Schema.Find(path)!.Label;
            foreach (var text in draft.PublicTexts.Where(x => secret.StandsIn(x.Text)))
            {
                yield return Find(
                    text.Path,
                    new($"だれにも見せない「{label.Ja}」が、見える文章に書かれています。", $"The confidential \"{label.En}\" stands in a text that others can read."),
                    new($"この文章から「{label.Ja}」を消してください。", $"Remove the \"{label.En}\" from this text."));
            }
        }
    }
}

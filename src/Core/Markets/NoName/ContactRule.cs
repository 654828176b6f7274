using SetagayaPort.Core.Contacts;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.NoName;

/// <summary>A listing without a name gives no telephone number, mail address or link.</summary>
public sealed class ContactRule(string id, LocalText source) : Rule
{
    public override string Id => id;

    public override LocalText Title { get; } = new("名前を伏せた掲載に、連絡先やリンクを書かない", "No contact or link in a listing without a name");

    public override LocalText Source => source;

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (!draft.Side.IsNoName(draft.Listing))
            yield break;

        foreach (var text in draft.PublicTexts)
        {
            foreach (var (what, found) in ContactData.Of(text.Text))
            {
                yield return Find(
                    text.Path,
                    new($"{what.Ja}が書かれています（{found}）。名前を伏せた掲載では、だれかが分かってしまいます。", $"It contains a {what.En} ({found}), which tells who you are in a listing without a name."),
                    new($"{what.Ja}を消してください。やりとりは、このサイトのメッセージでできます。", $"Remove the {what.En}. You can write to each other through the messages here."));
            }
        }
    }
}

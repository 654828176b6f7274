using SetagayaPort.Core.Contacts;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Wording;

/// <summary>
/// Contacts stand where the law asks for them and nowhere else: until both sides have said yes nobody should have to fear calls.
/// A listing without a name is held to the stricter <see cref="NoName.ContactRule"/>.
/// </summary>
/// <param name="id">Stable id in the market.</param>
/// <param name="fields">Paths of the fields that are meant for contacts.</param>
public sealed class PublicContactRule(string id, params string[] fields) : Rule
{
    public override string Id => id;

    public override LocalText Title { get; } = new("紹介の文に、電話番号やメールアドレスを書かない", "No telephone number or mail address in the introduction");

    public override LocalText Source { get; } = new("このサイトの約束（両方が「はい」と言うまで、連絡先は伝えません）", "Practice of this site: no contacts before both sides say yes");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft) =>
        from text in draft.Side.IsNoName(draft.Listing) ? [] : draft.PublicTexts.Where(x => !fields.Contains(x.Path, StringComparer.Ordinal))
        let contact = ContactData.Personal(text.Text).FirstOrDefault()
        where contact.Found is not null
        select Find(
            text.Path,
            new($"{contact.What.Ja}が書かれています（{contact.Found}）。だれでも見られるため、迷惑な連絡が来ることがあります。", $"It contains a {contact.What.En} ({contact.Found}), which everybody can see."),
            new($"{contact.What.Ja}を消してください。やりとりは、このサイトのメッセージでできます。", $"Remove the {contact.What.En}. You can write to each other through the messages here."));
}

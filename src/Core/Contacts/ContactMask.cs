using System.Text;

namespace SetagayaPort.Core.Contacts;

/// <summary>Hides contacts in a text until both sides have said yes to knowing each other; everything else stays as it is written.</summary>
public static class ContactMask
{
    /// <summary>What stands in the place of a contact, whatever its length.</summary>
    public const string Hidden = "●●●●";

    /// <summary>The text with each contact hidden; the same instance where there is none.</summary>
    public static string Of(string text)
    {
        var spans = ContactData.Find(text);
        if (spans.Count == 0)
            return text;

        var masked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var span in spans)
        {
            masked.Append(text, at, span.Start - at).Append(Hidden);
            at = span.End;
        }

        return masked.Append(text, at, text.Length - at).ToString();
    }
}

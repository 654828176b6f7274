using System.Text;
using SetagayaPort.Core.Contacts;

namespace SetagayaPort.Core.Markets.Succession.Stories;

/// <summary>What an owner writes.</summary>
/// <param name="ShopName">1 to 80 characters.</param>
/// <param name="Since">Up to 40 characters, or nothing.</param>
/// <param name="Text">Markdown, 1 to 4,000 characters, without contact data.</param>
/// <param name="Version">Of the story that was edited; null for a new one.</param>
public sealed record StoryInput(string? ShopName, string? Since, string? Text, int? Version)
{
    /// <summary>The same without spaces around it; what was left open is null.</summary>
    public StoryInput Trimmed() => new(Words(ShopName), Words(Since), Words(Text), Version);

    public IReadOnlyList<FieldError> Check()
    {
        var errors = new List<FieldError>();
        if (ShopName is not { Length: > 0 and <= ShopStory.LongestName })
            errors.Add(new("shopName", "text.length", new($"お店の名前を、{ShopStory.LongestName}文字までで書いてください。", $"Give the shop's name in at most {ShopStory.LongestName} characters.")));
        if (Since?.Length > ShopStory.LongestSince)
            errors.Add(new("since", "text.tooLong", new($"{ShopStory.LongestSince}文字までにしてください。例：昭和52年から", $"Use at most {ShopStory.LongestSince} characters, such as since 1977.")));
        if (Text is not { Length: > 0 and <= ShopStory.LongestText })
            errors.Add(new("text", "text.length", new($"お店のことを、{ShopStory.LongestText:N0}文字までで書いてください。", $"Write about the shop in at most {ShopStory.LongestText:N0} characters.")));
        else if (ContactData.Personal(Text.Normalize(NormalizationForm.FormKC)).FirstOrDefault() is { Found: { } found } contact)
            errors.Add(new("text", "story.contact", new(
                $"{contact.What.Ja}が書かれています（{found}）。消してください。話を聞きたい方とは、このサイトの中でやりとりできます。",
                $"It contains a {contact.What.En} ({found}). Please remove it: those who are interested write to you through this site.")));
        return errors;
    }

    private static string? Words(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

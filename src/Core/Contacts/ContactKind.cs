using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Contacts;

/// <summary>By what somebody could be reached past this site.</summary>
/// <param name="Name">What people call it.</param>
public sealed record ContactKind(LocalText Name)
{
    public static ContactKind Mail { get; } = new(new LocalText("メールアドレス", "mail address"));

    public static ContactKind Phone { get; } = new(new LocalText("電話番号", "telephone number"));

    public static ContactKind Link { get; } = new(new LocalText("リンク", "link"));

    /// <summary>Of a message service.</summary>
    public static ContactKind Account { get; } = new(new LocalText("SNSのID", "social media ID"));
}

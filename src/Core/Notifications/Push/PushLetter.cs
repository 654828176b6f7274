using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Notifications.Push;

/// <summary>What a device is told. It says what the notice says, which names no confidential field and holds nothing that people wrote.</summary>
/// <param name="Body">One sentence.</param>
/// <param name="Url">Path of the page it leads to.</param>
/// <param name="Lang">ja or en.</param>
/// <param name="Tag">Of the same tag a device shows the newest alone.</param>
/// <param name="Urgency">As RFC 8030 has it.</param>
public sealed record PushLetter(string Body, string Url, string Lang, string Tag, string Urgency)
{
    /// <summary>More than this many at once are told as one number.</summary>
    public const int Most = 3;

    /// <param name="notices">Newest first, at least one.</param>
    /// <param name="language">ja or en.</param>
    internal static PushLetter Of(IReadOnlyList<Notification> notices, string language)
    {
        var urgency = notices.Select(x => UrgencyOf(x.Kind)).MinBy(x => Array.IndexOf(Urgencies, x))!;
        return notices is [var one]
            ? new(one.Text.In(language), one.Link, language, TagOf(one.Topic ?? one.Link), urgency)
            : new(new LocalText($"読んでいないお知らせが{notices.Count}件あります。", $"You have {notices.Count} unread notices.").In(language), "/notifications", language, TagOf("notices"), urgency);
    }

    internal static PushLetter Trial(string language) => new(
        new LocalText("この端末に、お知らせが届くようになっています。", "Notices reach this device.").In(language), "/account/devices", language, TagOf("trial"), Urgencies[0]);

    /// <summary>A topic of RFC 8030: 32 characters of base64url at most. Nobody reads from it what it is about.</summary>
    internal static string TagOf(string topic) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(topic)).AsSpan(0, 24));

    private static readonly string[] Urgencies = ["high", "normal", "low"];

    private static string UrgencyOf(NotificationKind kind) => kind switch
    {
        NotificationKind.Request or NotificationKind.Message or NotificationKind.Nudge => "high",
        NotificationKind.Match or NotificationKind.Project or NotificationKind.Search => "low",
        _ => "normal",
    };
}

using MimeKit;

namespace SetagayaPort.Core.Mail.Incoming;

/// <summary>Reads a delivery status notification (RFC 3464).</summary>
internal static class BounceReader
{
    /// <summary>Null when it is none, or tells of no failure.</summary>
    public static Bounce? Read(MimeMessage message)
    {
        if (message.Body is not MultipartReport report || !string.Equals(report.ReportType, "delivery-status", StringComparison.OrdinalIgnoreCase))
            return null;
        // The first group is about the mail, each further one about a recipient.
        var failed = report.OfType<MessageDeliveryStatus>().SelectMany(x => x.StatusGroups.Skip(1)).Where(IsFailure).ToList();
        if (failed.Count == 0)
            return null;
        return new Bounce(
            MailIdOf(Original(report)?.MessageId),
            [.. failed.SelectMany(x => new[] { Address(x["Original-Recipient"]), Address(x["Final-Recipient"]) }).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            failed.TrueForAll(x => StatusOf(x) == '5'));
    }

    /// <summary>What stands before the mark of our Message-IDs.</summary>
    internal static string? MailIdOf(string? messageId) =>
        messageId?.IndexOf(OutgoingMail.Mark, StringComparison.Ordinal) is > 0 and var end ? messageId[..end] : null;

    private static bool IsFailure(HeaderList group) => StatusOf(group) is '4' or '5' && group["Action"]?.Trim() is { } action
        && (action.StartsWith("failed", StringComparison.OrdinalIgnoreCase) || action.StartsWith("delayed", StringComparison.OrdinalIgnoreCase));

    private static char StatusOf(HeaderList group) => group["Status"]?.Trim() is [var first, '.', ..] ? first : ' ';

    /// <summary>The whole of it, or its headers alone.</summary>
    private static MimeMessage? Original(MultipartReport report) =>
        report.OfType<MessagePart>().Select(x => x.Message).FirstOrDefault(x => x?.MessageId is not null)
        ?? report.OfType<TextRfc822Headers>().Select(x => x.Message).FirstOrDefault(x => x?.MessageId is not null);

    /// <summary>Such as <c>rfc822; name@example.jp</c>.</summary>
    private static string? Address(string? field) => field?.Split(';', 2) is [var type, var address] && type.Trim().Equals("rfc822", StringComparison.OrdinalIgnoreCase)
        ? address.Trim().Trim('<', '>')
        : null;
}

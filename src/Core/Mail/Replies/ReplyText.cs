using MimeKit;

namespace SetagayaPort.Core.Mail.Replies;

/// <summary>What a person wrote in an answer to a mail: without what it quotes, without the signature.</summary>
internal static class ReplyText
{
    /// <summary>Stands at the top of mails that can be answered; what is above it was written by the person.</summary>
    public const string MarkJa = "この線より上に書いて返信すると、相手に届きます";

    /// <inheritdoc cref="MarkJa"/>
    public const string MarkEn = "Write above this line to answer by mail";

    public static string Of(MimeMessage mail) => Strip(string.IsNullOrWhiteSpace(mail.TextBody) ? PageText.Of(mail.HtmlBody ?? "") : mail.TextBody);

    /// <summary>Stripping what was stripped changes nothing.</summary>
    public static string Strip(string text)
    {
        for (var kept = text.ReplaceLineEndings("\n").Trim(); ;)
        {
            var next = Once(kept);
            if (next == kept)
                return kept;
            kept = next;
        }
    }

    private static string Once(string text)
    {
        var lines = text.Split('\n');
        var kept = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            var begun = kept.Exists(x => !string.IsNullOrWhiteSpace(x));
            if (QuoteSigns.BeginsOriginal(lines, i) || (begun && SignatureSigns.Begins(lines, i)))
                break;
            if (QuoteSigns.IntroductionAt(lines, i) is > 0 and var length)
                i += length - 1;
            else if (!QuoteSigns.IsQuoted(lines[i]) && !(begun && SignatureSigns.IsDevice(lines, i)))
                kept.Add(lines[i]);
        }

        return string.Join('\n', kept).Trim();
    }
}

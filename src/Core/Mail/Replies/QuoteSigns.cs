using System.Text.RegularExpressions;

namespace SetagayaPort.Core.Mail.Replies;

/// <summary>By what mail programs mark the mail that is answered, in Japanese and in English.</summary>
internal static partial class QuoteSigns
{
    /// <summary>How many lines a sentence such as "On … wrote:" is folded into at most.</summary>
    private const int Folded = 3;

    public static bool IsQuoted(string line) => line.TrimStart() is ['>' or '＞', ..];

    /// <summary>Whether the answered mail begins here and goes on to the end: our own mark, a separator, or a block of headers.</summary>
    public static bool BeginsOriginal(string[] lines, int at)
    {
        var line = lines[at];
        return line.Contains(ReplyText.MarkJa, StringComparison.Ordinal) || line.Contains(ReplyText.MarkEn, StringComparison.OrdinalIgnoreCase)
            || Separator().IsMatch(line) || (Header().IsMatch(line) && lines.Skip(at + 1).Take(4).Count(x => FurtherHeader().IsMatch(x)) >= 2);
    }

    /// <summary>How many lines the sentence takes that says who wrote what is quoted below it; 0 where there is none.</summary>
    public static int IntroductionAt(string[] lines, int at)
    {
        for (var length = 1; length <= Folded && at + length <= lines.Length && !string.IsNullOrWhiteSpace(lines[at + length - 1]); length++)
        {
            // Where the later lines are the sentence by themselves, this one is the person's own.
            if (Enumerable.Range(0, length).LastOrDefault(x => IsSentence(lines[(at + x)..(at + length)]), -1) is >= 0 and var start && IsFollowedByQuote(lines, at + length))
                return start == 0 ? length : 0;
        }

        return 0;
    }

    private static bool IsSentence(string[] lines) => Introduction().IsMatch(string.Join(' ', lines.Select(x => x.Trim())));

    /// <summary>Without a quote below it, the sentence is one of the person's own.</summary>
    private static bool IsFollowedByQuote(string[] lines, int from)
    {
        var next = Array.FindIndex(lines, from, x => !string.IsNullOrWhiteSpace(x));
        return next >= 0 && (IsQuoted(lines[next]) || BeginsOriginal(lines, next));
    }

    [GeneratedRegex(@"^\s*(-{2,}|_{2,}|={2,}|―{2,}|ー{2,})\s*(Original Message|Original Appointment|Forwarded message|元のメッセージ|元のメール|転送メッセージ|Forwarded Message|Reply message)\s*(-{2,}|_{2,}|={2,}|―{2,}|ー{2,})\s*$|^\s*_{20,}\s*$|^Begin forwarded message:|^(転送されたメッセージ|以下、引用)[:：]?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*\*?(From|差出人|送信者|送信元)\s*\*?\s*[:：]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Header();

    [GeneratedRegex(@"^\s*\*?(Sent|Date|To|Cc|Subject|送信日時|日時|日付|宛先|件名|送信済み)\s*\*?\s*[:：]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FurtherHeader();

    [GeneratedRegex(@"^On .{6,200}wrote:$|^\d{4}[年/\-.]\s*\d{1,2}[月/\-.]\s*\d{1,2}.{0,200}([:：]|のメール[:：]|書きました[:：。]?|wrote:)$|^.{0,120}(<[^<>\s]+@[^<>\s]+>|さん)\s*(のメール|は書きました|が書きました|からのメール)\s*[:：]?$|^(In message|Le) .{4,200}[:：]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Introduction();
}

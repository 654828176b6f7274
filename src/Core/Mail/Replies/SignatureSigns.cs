using System.Text.RegularExpressions;

namespace SetagayaPort.Core.Mail.Replies;

/// <summary>By what a signature is told from what somebody wrote.</summary>
internal static partial class SignatureSigns
{
    /// <summary>Longer ones are letters.</summary>
    private const int Longest = 10;

    /// <summary>Whether all that follows is a signature: the sign of RFC 3676, or a ruled line with a contact below it.</summary>
    public static bool Begins(string[] lines, int at)
    {
        var rest = lines[(at + 1)..];
        if (lines[at].TrimEnd() == "--")
            return rest.Length <= Longest;
        return Rule().IsMatch(lines[at]) && rest.Length <= Longest && Array.Exists(rest, x => Contact().IsMatch(x));
    }

    /// <summary>A line that the mail program of a phone adds, where only quotes and empty lines follow.</summary>
    public static bool IsDevice(string[] lines, int at) =>
        Device().IsMatch(lines[at]) && Array.TrueForAll(lines[(at + 1)..], x => string.IsNullOrWhiteSpace(x) || QuoteSigns.IsQuoted(x));

    [GeneratedRegex(@"^\s*([-=_*+~#・◇◆■□☆★━─―ー－＿＝〜～*＊.:+]\s?){5,}\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.[^\s@]+|https?://|(TEL|Tel|電話|携帯|FAX)|0\d{1,4}[-(（]\d{1,4}[-)）]\d{3,4}|〒", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Contact();

    [GeneratedRegex(@"^\s*(Sent from my .{2,40}|Sent from (Outlook|Yahoo|Mail) .{0,40}|Get Outlook for .{2,60}|.{0,24}(から|より)送信(しました|されました)?。?|.{0,30}版Gmailから送信)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Device();
}

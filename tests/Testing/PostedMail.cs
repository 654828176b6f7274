using System.Text;

namespace SetagayaPort.Testing;

/// <summary>A mail as it went over the wire.</summary>
/// <param name="To">Whom it was for.</param>
/// <param name="Headers">Its headers, each on one line, as they were encoded.</param>
/// <param name="Text">Its text, decoded.</param>
/// <param name="Html">The same as a page; null where there is none.</param>
public sealed record PostedMail(string To, IReadOnlyDictionary<string, string> Headers, string Text, string? Html = null)
{
    internal static PostedMail Read(string to, string mail)
    {
        var (headers, body) = Split(mail);
        if (headers.GetValueOrDefault("Content-Type") is not { } type || !type.StartsWith("multipart/alternative", StringComparison.OrdinalIgnoreCase))
            return new PostedMail(to, headers, Decoded(headers, body));

        var boundary = "--" + type.Split("boundary=")[1].Trim('"');
        var parts = body.Split(boundary).Skip(1).Where(x => !x.StartsWith("--", StringComparison.Ordinal)).Select(x => Split(x.TrimStart('\n'))).ToList();
        string? Part(string kind) => parts.Where(x => x.Headers["Content-Type"].StartsWith(kind, StringComparison.Ordinal)).Select(x => Decoded(x.Headers, x.Body)).FirstOrDefault();
        return new PostedMail(to, headers, Part("text/plain") ?? "", Part("text/html"));
    }

    private static (Dictionary<string, string> Headers, string Body) Split(string mail)
    {
        var end = mail.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = mail[..end].Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n')
            .Select(x => x.Split(": ", 2)).Where(x => x.Length == 2).ToDictionary(x => x[0], x => x[1].Trim(), StringComparer.OrdinalIgnoreCase);
        return (headers, mail[(end + 2)..]);
    }

    private static string Decoded(Dictionary<string, string> headers, string body) => headers.GetValueOrDefault("Content-Transfer-Encoding") switch
    {
        "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body)),
        "quoted-printable" => Quoted(body),
        _ => body,
    };

    private static string Quoted(string body)
    {
        var bytes = new List<byte>();
        var text = body.Replace("=\n", "", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length)
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text[i].ToString()));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}

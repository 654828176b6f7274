using System.Text;

namespace SetagayaPort.Web.Features.Markets.Forms;

/// <summary>
/// Words in one line, separated by 、 or a comma. A word that holds a separator itself stands in quotation marks, as in CSV.
/// </summary>
public static class WordList
{
    private const char Quote = '"';

    public static string Join(IEnumerable<string> words) => string.Join('、', words.Select(Written));

    public static IReadOnlyList<string> Split(string? line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line?.Length; i++)
        {
            var sign = line[i];
            if (quoted && sign == Quote && i + 1 < line.Length && line[i + 1] == Quote)
                word.Append(line[++i]);
            else if (sign == Quote && (quoted || word.ToString().Trim().Length == 0))
                quoted = !quoted;
            else if (!quoted && IsSeparator(sign))
                Take(words, word);
            else
                word.Append(sign);
        }

        Take(words, word);
        return words;
    }

    private static void Take(List<string> words, StringBuilder word)
    {
        if (word.ToString().Trim() is { Length: > 0 } text)
            words.Add(text);
        word.Clear();
    }

    private static string Written(string word) => word.Any(IsSeparator) || word.StartsWith(Quote) ? $"{Quote}{word.Replace("\"", "\"\"", StringComparison.Ordinal)}{Quote}" : word;

    private static bool IsSeparator(char sign) => sign is '、' or ',' or '，' or ';' or '；' or '\n' or '\r';
}

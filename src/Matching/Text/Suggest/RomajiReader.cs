using System.Text;

namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>Reads letters in lower case, without punctuation, sound by sound and writes each sound one way.</summary>
internal sealed class RomajiReader(string letters)
{
    private const string Vowels = "aiueo";

    private readonly StringBuilder _written = new(letters.Length + 4);

    private int _at;

    /// <summary>The spelling; several where the last sound is unfinished. The first is that of a text that ends there.</summary>
    public string[] Read()
    {
        while (_at < letters.Length)
        {
            var unfinished = Sound();
            if (unfinished.Length > 0)
                return [.. unfinished.Split('|').Select(end => _written + end)];
        }
        return [_written.ToString()];
    }

    private char Next => _at + 1 < letters.Length ? letters[_at + 1] : '\0';

    /// <summary>Writes one sound or passes one letter over; gives the possible ends, parted by |, where the letters end inside a sound.</summary>
    private string Sound()
    {
        var (c, next) = (letters[_at], Next);
        switch (c)
        {
            case 'a' or 'i' or 'u' or 'e' or 'o':
                return Vowel(c);
            case 'm' when next is 'b' or 'p' or 'm':
                return Write("n");
            case 't' when next == 'c':
            case 'd' when next is 'z' or 'j':
            case 'h' when IsAfterLongO() && IsConsonant(next) && next != 'y':
            case 'w' when _at > 0 && letters[_at - 1] is ('t' or 'd'):
            case >= 'a' and <= 'z' when c == next:
                return Write("");
            case 's' when next == 'h':
                return Glided("s", 2);
            case 'c' when next == 'h':
                return Glided("t", 2);
            case 'j':
                return Glided("z", 1);
            case 'c':
                return Hard(next);
            case 'x':
                return Small();
            default:
                return Plain(c, next);
        }
    }

    /// <summary>Where a sound is written with its u (tsu, fu, qu), the u typed after it is a long vowel's and goes.</summary>
    private string Plain(char c, char next) => (c, next) switch
    {
        ('t', 's') => Write("tu", 2),
        ('t' or 'd' or 'w', 'h') => Write(c.ToString(), 2),
        ('d', 'u') => Write("z"),
        ('d', 'y') => Write("z"),
        ('d', '\0') => "d|zu",
        ('k' or 'g', 'w') => Write(c + "u", 2),
        ('f', _) => Write("hu", 1),
        ('q', _) => Write("ku", 1),
        ('v', _) => Write("b"),
        ('l', _) => Write("r"),
        _ => Write(c.ToString()),
    };

    /// <summary>sh, ch and j: with i the plain row, with another vowel the row of しゃ.</summary>
    private string Glided(string row, int length)
    {
        _at += length;
        if (_at == letters.Length)
            return row + "i|" + row + "y";
        _written.Append(row);
        if (letters[_at] != 'i' && Vowels.Contains(letters[_at]))
            _written.Append('y');
        return "";
    }

    private string Hard(char next) => next switch
    {
        '\0' => "ti|ty",
        'y' => Write("t"),
        'i' or 'e' => Write("s"),
        _ => Write("k"),
    };

    /// <summary>Input methods write small kana with an x; the small tsu is not heard here at all.</summary>
    private string Small()
    {
        var rest = letters.AsSpan(_at);
        return Write("", rest.StartsWith("xtsu") ? 4 : rest.StartsWith("xtu") ? 3 : 1);
    }

    /// <summary>A long vowel counts as a short one: the second vowel of aa, ii, uu, ee, oo and ou goes.</summary>
    private string Vowel(char vowel)
    {
        var last = _written.Length == 0 ? '\0' : _written[^1];
        return Write(vowel == last || vowel == 'u' && last == 'o' ? "" : vowel.ToString());
    }

    private string Write(string sound, int length = 1)
    {
        _written.Append(sound);
        _at += length;
        return "";
    }

    private bool IsAfterLongO() => _written.Length > 0 && _written[^1] == 'o';

    private static bool IsConsonant(char c) => c is >= 'b' and <= 'z' && !Vowels.Contains(c);
}

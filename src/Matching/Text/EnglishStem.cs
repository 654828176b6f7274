namespace SetagayaPort.Matching.Text;

/// <summary>Takes plural -s, -ing and -ed from a lower-case English word, and a last -e so that bake, bakes and baking meet.</summary>
internal static class EnglishStem
{
    private const int Shortest = 3;

    /// <summary>The stem: the beginning of the word, or the whole word.</summary>
    public static int Length(ReadOnlySpan<char> word)
    {
        if (word.Length <= Shortest || word.ContainsAnyExceptInRange('a', 'z'))
            return word.Length;
        var length = WithoutPlural(word);
        if (WithoutEnding(word[..length], "ing") is var progressive && progressive < length)
            length = progressive;
        else if (!word[..length].EndsWith("eed"))
            length = WithoutEnding(word[..length], "ed");
        return length > Shortest && word[length - 1] is 'e' or 'y' or 'i' ? length - 1 : length;
    }

    private static int WithoutPlural(ReadOnlySpan<char> word) => word switch
    {
        [.., 's' or 'u' or 'i', 's'] => word.Length,
        [.., 'i', 'e', 's'] or [.., 'x' or 'h' or 's', 'e', 's'] => word.Length - 2,
        [.., 's'] => word.Length - 1,
        _ => word.Length,
    };

    private static int WithoutEnding(ReadOnlySpan<char> word, string ending)
    {
        var stem = word.Length - ending.Length;
        if (stem < Shortest || !word.EndsWith(ending) || !word[..stem].ContainsAny("aeiouy"))
            return word.Length;
        var doubled = word[stem - 1] == word[stem - 2] && word[stem - 1] is not ('l' or 's' or 'e' or 'o');
        return doubled && stem > Shortest ? stem - 1 : stem;
    }
}

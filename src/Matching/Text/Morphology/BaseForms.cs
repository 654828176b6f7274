namespace SetagayaPort.Matching.Text.Morphology;

/// <summary>
/// The form that stands for all forms of a word and all ways of writing its endings: 引っ越し, 引越し and 引越 are 引越; 受け取れ and 受取る are
/// 受取る. Kana between kanji, and after the last one of a noun, go if IPADIC reads what is left the same or does not know it: 食べ物 is no 食物.
/// </summary>
internal static class BaseForms
{
    private const int FewestKanji = 2;

    public static string Of(int word)
    {
        var ipadic = Ipadic.Default;
        var form = ipadic.BaseForm(word);
        var isNoun = ipadic.PartOf(ipadic.Words.Grammar(word)).IsNominal();
        if (form.Count(IsKanji) < FewestKanji || !form.Any(IsHiragana))
            return form;
        var kept = isNoun ? form.Length : form.AsSpan().LastIndexOfAnyInRange('\u4e00', '\u9fff') + 1;
        var shorter = string.Concat(form[..kept].Where(c => !IsHiragana(c))) + form[kept..];
        return shorter == form ? form : IsSame(form, shorter) ? shorter : form;
    }

    private static bool IsSame(string form, string shorter)
    {
        var others = ReadingsOf(shorter);
        return others.Count == 0 || ReadingsOf(form).Exists(others.Contains);
    }

    private static List<string> ReadingsOf(string spelling)
    {
        var readings = new List<string>();
        foreach (var word in Ipadic.Default.WordsSpelled(spelling))
            readings.Add(Ipadic.Default.Reading(word));
        return readings;
    }

    private static bool IsKanji(char c) => c is >= '\u4e00' and <= '\u9fff';

    private static bool IsHiragana(char c) => c is >= 'ぁ' and <= 'ん';
}

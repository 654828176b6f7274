namespace SetagayaPort.Matching.Text;

/// <summary>
/// The second half of folding: katakana to hiragana, iteration marks to what they repeat, one long-vowel mark for many, ヴァ to ば, ぢ and づ
/// to じ and ず, ヶ as it is read (梅ヶ丘 = 梅が丘, 1ヶ月 = 1か月), no ・ between katakana. Folding a folded text changes nothing.
/// </summary>
internal static class KanaFolding
{
    private const string Unvoiced = "かきくけこさしすせそたちつてとはひふへほ";
    private const string Voiced = "がぎぐげござじずぜぞだじずでどばびぶべぼ";
    private const string SmallVowels = "ぁぃぅぇぉ";
    private const string VuRow = "ばびぶべぼ";

    public static void Apply(FoldedText text)
    {
        var write = 0;
        for (var read = 0; read < text.Length;)
            read = Step(text, read, ref write);
        text.Cut(write);
    }

    private static int Step(FoldedText text, int read, ref int write)
    {
        var c = text.Chars[read];
        var (start, end) = (text.Starts[read], text.Ends[read]);
        if (char.IsHighSurrogate(c))
        {
            var script = Scripts.Of(new System.Text.Rune(c, text.Chars[read + 1]));
            text.Set(write++, c, c, start, end, script);
            text.Set(write++, text.Chars[read + 1], text.Chars[read + 1], start, end, script);
            return read + 2;
        }
        var before = write == 0 ? Script.Separator : text.Scripts[write - 1];
        if (IsLongVowel(c, before))
            return LongVowel(text, read, ref write, before);
        if (c == '・' && before == Script.Katakana && NextScript(text, read) == Script.Katakana)
            return read + 1;
        if (c is 'ヴ' or '\u3094')
            return Vu(text, read, ref write);
        var own = c == '\t' ? Script.Space : Scripts.Of(c);
        var folded = Fold(text, read, write);
        text.Set(write++, folded, c is 'ゝ' or 'ゞ' or 'ヽ' or 'ヾ' ? folded : c, start, end, own);
        return read + 1;
    }

    /// <summary>Dashes typed for the mark after katakana too: サ−バ−.</summary>
    private static bool IsLongVowel(char c, Script before) =>
        c == 'ー' || before == Script.Katakana && c is >= '\u2010' and <= '\u2015' or '\u2212';

    private static int LongVowel(FoldedText text, int read, ref int write, Script before)
    {
        if (write > 0 && text.Chars[write - 1] == 'ー')
            text.Extend(write - 1, text.Ends[read]);
        else
            text.Set(write++, 'ー', 'ー', text.Starts[read], text.Ends[read], before == Script.Hiragana ? before : Script.Katakana);
        return read + 1;
    }

    private static int Vu(FoldedText text, int read, ref int write)
    {
        var small = read + 1 < text.Length ? SmallVowels.IndexOf(ToHiragana(text.Chars[read + 1])) : -1;
        var (taken, kana) = small < 0 ? (1, 'ぶ') : (2, VuRow[small]);
        text.Set(write++, kana, (char)(kana + 0x60), text.Starts[read], text.Ends[read + taken - 1], Scripts.Of(text.Chars[read]));
        return read + taken;
    }

    private static char Fold(FoldedText text, int read, int write)
    {
        var c = text.Chars[read];
        var last = write == 0 ? '\0' : text.Chars[write - 1];
        var before = write == 0 ? Script.Separator : text.Scripts[write - 1];
        return c switch
        {
            '々' => before == Script.Kanji && !char.IsSurrogate(last) ? last : c,
            'ゝ' or 'ヽ' => IsKana(last) ? last : c,
            'ゞ' or 'ヾ' => IsKana(last) ? Voice(last) : c,
            'ヶ' or '\u3096' => SmallKe(before, text, read),
            'ケ' => before == Script.Kanji && NextScript(text, read) == Script.Kanji ? SmallKe(before, text, read) : 'け',
            'ヵ' or '\u3095' => 'か',
            'ぢ' or 'ヂ' => 'じ',
            'づ' or 'ヅ' => 'ず',
            >= 'ヷ' and <= 'ヺ' => "ばびべぼ"[c - 'ヷ'],
            _ => ToHiragana(c),
        };
    }

    private static char SmallKe(Script before, FoldedText text, int read)
    {
        var next = read + 1 < text.Length ? text.Chars[read + 1] : '\0';
        if (next is '月' or '所' or '国' or '年' or '条' or '店')
            return 'か';
        return before == Script.Kanji && Scripts.Of(next) == Script.Kanji ? 'が' : 'け';
    }

    private static Script NextScript(FoldedText text, int read) =>
        read + 1 < text.Length ? Scripts.Of(text.Chars[read + 1]) : Script.Separator;

    private static char ToHiragana(char c) => c is >= 'ァ' and <= 'ヶ' ? (char)(c - 0x60) : c;

    private static bool IsKana(char c) => c is >= 'ぁ' and <= 'ん';

    private static char Voice(char c) => Unvoiced.IndexOf(c) is var at and >= 0 ? Voiced[at] : c;
}

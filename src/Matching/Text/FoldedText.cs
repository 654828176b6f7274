using System.Buffers;

namespace SetagayaPort.Matching.Text;

/// <summary>
/// A text as it is compared, character by character, with the place in the original that each folded character came from. Holds no lone
/// surrogate. Its arrays are rented: dispose it.
/// </summary>
internal sealed class FoldedText : IDisposable
{
    private char[] _chars;
    private int[] _starts;
    private int[] _ends;
    private Script[] _scripts;
    private char[] _spelled;

    private FoldedText(int capacity)
    {
        _chars = ArrayPool<char>.Shared.Rent(capacity);
        _starts = ArrayPool<int>.Shared.Rent(capacity);
        _ends = ArrayPool<int>.Shared.Rent(capacity);
        _scripts = ArrayPool<Script>.Shared.Rent(capacity);
        _spelled = ArrayPool<char>.Shared.Rent(capacity);
    }

    public int Length { get; private set; }

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    /// <summary>Where in the original each character begins: never falls.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Length);

    /// <summary>Where in the original each character ends: never falls.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Length);

    public ReadOnlySpan<Script> Scripts => _scripts.AsSpan(0, Length);

    /// <summary>The characters before kana were folded: a dictionary of spellings tells カバー from かばー and つづく from つずく.</summary>
    public ReadOnlySpan<char> Spelled => _spelled.AsSpan(0, Length);

    public static FoldedText Of(string text)
    {
        var folded = new FoldedText(text.Length + 16);
        CompatibilityForm.Read(text, folded);
        KanaFolding.Apply(folded);
        return folded;
    }

    /// <summary>How many UTF-16 units the character there takes.</summary>
    public int UnitLength(int at) => char.IsHighSurrogate(_chars[at]) ? 2 : 1;

    public void Append(char c, int start, int end)
    {
        if (Length == Math.Min(Math.Min(_chars.Length, _starts.Length), Math.Min(_ends.Length, Math.Min(_scripts.Length, _spelled.Length))))
            Grow();
        Set(Length++, c, c, start, end, Script.Separator);
    }

    public void Set(int at, char c, char spelled, int start, int end, Script script) =>
        (_chars[at], _spelled[at], _starts[at], _ends[at], _scripts[at]) = (c, spelled, start, end, script);

    /// <summary>The character at <paramref name="at"/> also covers the original up to there.</summary>
    public void Extend(int at, int end) => _ends[at] = end;

    public void Cut(int length) => Length = length;

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_chars);
        ArrayPool<int>.Shared.Return(_starts);
        ArrayPool<int>.Shared.Return(_ends);
        ArrayPool<Script>.Shared.Return(_scripts);
        ArrayPool<char>.Shared.Return(_spelled);
        (_chars, _starts, _ends, _scripts, _spelled, Length) = ([], [], [], [], [], 0);
    }

    private void Grow()
    {
        var capacity = Length * 2;
        _chars = Moved(_chars, capacity);
        _starts = Moved(_starts, capacity);
        _ends = Moved(_ends, capacity);
        _scripts = Moved(_scripts, capacity);
        _spelled = Moved(_spelled, capacity);
    }

    private T[] Moved<T>(T[] from, int capacity)
    {
        var to = ArrayPool<T>.Shared.Rent(capacity);
        from.AsSpan(0, Length).CopyTo(to);
        ArrayPool<T>.Shared.Return(from);
        return to;
    }
}

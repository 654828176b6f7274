namespace SetagayaPort.Matching.Retrieval;

/// <summary>Reads what <see cref="PostingsWriter"/> wrote of one term: documents by rising ordinal, each with its frequencies.</summary>
internal ref struct PostingsCursor(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public int Document { get; private set; } = -1;

    public ulong Said { get; private set; }

    public bool Next()
    {
        if (_at >= _bytes.Length)
            return false;
        Document += Step();
        int fields = _bytes[_at++];
        var isOnce = (fields & PostingsWriter.OnceEach) != 0;
        var said = 0ul;
        for (var rest = fields & ~PostingsWriter.OnceEach; rest != 0; rest &= rest - 1)
            said = Frequencies.With(said, System.Numerics.BitOperations.TrailingZeroCount(rest), isOnce ? (byte)1 : _bytes[_at++]);
        Said = said;
        return true;
    }

    private int Step()
    {
        int step = _bytes[_at++];
        if (step < 0x80)
            return step;
        step &= 0x7f;
        for (var shift = 7; ; shift += 7)
        {
            int next = _bytes[_at++];
            step |= (next & 0x7f) << shift;
            if (next < 0x80)
                return step;
        }
    }
}

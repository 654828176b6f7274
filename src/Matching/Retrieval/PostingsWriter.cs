using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>
/// Gathers which documents say which terms. A term's documents are written by rising ordinal: the step from the one before, seven bits a
/// byte; a byte with a bit for each field that says it; the frequency in each of these, unless all are 1.
/// </summary>
internal sealed class PostingsWriter
{
    /// <summary>Beside the bits of the fields: every frequency is 1 and is left out.</summary>
    public const int OnceEach = 0x80;

    private const int LongestPosting = 5 + 1 + Frequencies.Fields;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private Pending[] _terms = new Pending[1024];

    /// <summary>The document says the term once more; documents come by rising ordinal.</summary>
    public void Say(string term, int document, TextField field)
    {
        ref var pending = ref Of(term);
        if (pending.Document != document)
        {
            Write(ref pending);
            pending.Document = document;
        }
        pending.Said = Frequencies.Plus(pending.Said, field);
    }

    /// <summary>All of what a document says of the term.</summary>
    public void Add(string term, int document, ulong said)
    {
        ref var pending = ref Of(term);
        Write(ref pending);
        (pending.Document, pending.Said) = (document, said);
    }

    public Postings Seal()
    {
        var starts = new int[_numbers.Count + 1];
        for (var i = 0; i < _numbers.Count; i++)
        {
            Write(ref _terms[i]);
            starts[i + 1] = starts[i] + _terms[i].Length;
        }
        var bytes = new byte[starts[^1]];
        for (var i = 0; i < _numbers.Count; i++)
            _terms[i].Bytes.AsSpan(0, _terms[i].Length).CopyTo(bytes.AsSpan(starts[i]));
        _numbers.TrimExcess();
        return new Postings(_numbers, starts, bytes);
    }

    private ref Pending Of(string term)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, term, out var isKnown);
        if (isKnown)
            return ref _terms[number];
        number = _numbers.Count - 1;
        if (number == _terms.Length)
            Array.Resize(ref _terms, _terms.Length * 2);
        _terms[number] = new Pending { Document = -1, Written = -1, Bytes = [] };
        return ref _terms[number];
    }

    private static void Write(ref Pending pending)
    {
        if (pending.Said == 0)
            return;
        if (pending.Bytes.Length - pending.Length < LongestPosting)
            Array.Resize(ref pending.Bytes, Math.Max(16, pending.Bytes.Length * 2));
        var (bytes, at) = (pending.Bytes, pending.Length);
        var step = (uint)(pending.Document - pending.Written);
        for (; step >= 0x80; step >>= 7)
            bytes[at++] = (byte)(step | 0x80);
        bytes[at++] = (byte)step;

        var fields = at++;
        var (mask, isOnce) = (0, true);
        for (var rest = pending.Said; rest != 0;)
        {
            var field = Frequencies.First(rest);
            rest = Frequencies.Without(rest, field);
            mask |= 1 << field;
            bytes[at++] = Frequencies.Of(pending.Said, field);
            isOnce &= bytes[at - 1] == 1;
        }
        bytes[fields] = (byte)(isOnce ? mask | OnceEach : mask);
        (pending.Length, pending.Written, pending.Said) = (isOnce ? fields + 1 : at, pending.Document, 0);
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Pending
    {
        public int Document;
        public ulong Said;
        public int Written;
        public byte[] Bytes;
        public int Length;
    }
}

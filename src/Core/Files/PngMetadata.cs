using System.Buffers.Binary;

namespace SetagayaPort.Core.Files;

/// <summary>A PNG without texts, times and Exif, and without what stands behind its end (W3C PNG, 11.3). The picture stays as it is.</summary>
internal static class PngMetadata
{
    private const int Signature = 8;
    private const int Frame = 12;

    /// <summary>The content as it came where it does not read as a PNG to its end.</summary>
    public static byte[] Without(byte[] content)
    {
        using var kept = new MemoryStream(content.Length);
        kept.Write(content, 0, Signature);
        for (var at = Signature; at + Frame <= content.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at));
            if (length > content.Length - at - Frame)
                return content;
            var whole = (int)length + Frame;
            var kind = content.AsSpan(at + 4, 4);
            if (!kind.SequenceEqual("tEXt"u8) && !kind.SequenceEqual("zTXt"u8) && !kind.SequenceEqual("iTXt"u8) && !kind.SequenceEqual("eXIf"u8) && !kind.SequenceEqual("tIME"u8))
                kept.Write(content, at, whole);
            if (kind.SequenceEqual("IEND"u8))
                return kept.ToArray();
            at += whole;
        }

        return content;
    }
}

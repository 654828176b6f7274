using System.Buffers.Binary;

namespace SetagayaPort.Core.Files;

/// <summary>
/// A JPEG without Exif, XMP, IPTC and comments, and without the further pictures that some phones hang behind the end (ITU-T T.81,
/// annex B; CIPA DC-008). The picture's data stay as they are; the way up that Exif told is kept.
/// </summary>
internal static class JpegMetadata
{
    private const int Upright = 1;

    /// <summary>The content as it came where it does not read as a JPEG to its end: no reader finds a place in it either.</summary>
    public static byte[] Without(byte[] content)
    {
        using var kept = new MemoryStream(content.Length);
        kept.Write(content, 0, 2);
        var at = 2;
        var orientation = Upright;
        while (at + 4 <= content.Length && content[at] == 0xFF)
        {
            var marker = content[at + 1];
            if (marker == 0xD9)
                break;
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 2));
            if (end > content.Length)
                return content;
            if (marker == 0xE1)
                orientation = Math.Max(orientation, OrientationIn(content.AsSpan(at + 4, end - at - 4)));
            if (marker == 0xDA)
                end = EndOfScan(content, end);
            if (!IsMetadata(marker, content.AsSpan(at + 4)))
                kept.Write(content, at, end - at);
            at = end;
        }

        if (at + 2 > content.Length || content[at] != 0xFF || content[at + 1] != 0xD9)
            return content;
        kept.Write([0xFF, 0xD9]);
        return orientation == Upright ? kept.ToArray() : WithOrientation(kept.ToArray(), (byte)orientation);
    }

    /// <summary>Application data but for JFIF (0), colour profiles (2, not the index of further pictures) and Adobe's colours (14); comments.</summary>
    private static bool IsMetadata(byte marker, ReadOnlySpan<byte> data) =>
        marker == 0xFE || (marker is >= 0xE0 and <= 0xEF && marker is not (0xE0 or 0xEE) && !(marker == 0xE2 && data.StartsWith("ICC_PROFILE\0"u8)));

    /// <summary>Where the next marker stands behind a scan's coded data, in which 0xFF is followed by 0 or a restart.</summary>
    private static int EndOfScan(byte[] content, int at)
    {
        while (at + 1 < content.Length && !(content[at] == 0xFF && content[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7))))
            at++;
        return at + 1 < content.Length ? at : content.Length;
    }

    private static int OrientationIn(ReadOnlySpan<byte> data)
    {
        const int Entry = 12;
        if (!data.StartsWith("Exif\0\0"u8) || data.Length < 14)
            return Upright;
        var tiff = data[6..];
        var little = tiff.StartsWith("II"u8);
        var directory = Number(tiff, 4, 4, little);
        if (directory > tiff.Length - 2)
            return Upright;
        var count = Number(tiff, (int)directory, 2, little);
        for (var i = 0; i < count && directory + 2 + ((i + 1) * Entry) <= tiff.Length; i++)
        {
            var entry = (int)directory + 2 + (i * Entry);
            if (Number(tiff, entry, 2, little) == 0x0112)
                return Number(tiff, entry + 8, 2, little) is >= 1 and <= 8 and var told ? (int)told : Upright;
        }

        return Upright;
    }

    private static uint Number(ReadOnlySpan<byte> data, int at, int size, bool little) => (size, little) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(data[at..]),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(data[at..]),
        _ => BinaryPrimitives.ReadUInt32BigEndian(data[at..]),
    };

    /// <summary>An Exif part that says nothing else: one directory with one entry (0x0112, SHORT, one value).</summary>
    private static byte[] WithOrientation(byte[] picture, byte orientation) =>
    [
        .. picture[..2],
        0xFF, 0xE1, 0, 34, .. "Exif\0\0MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        .. picture[2..],
    ];
}

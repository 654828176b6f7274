using System.Buffers.Binary;
using System.Text;
using SetagayaPort.Core.Files;

namespace SetagayaPort.Core.Tests.Files;

/// <summary>A picture leaves without what the camera wrote beside it; the picture itself stays bit for bit.</summary>
public sealed class PictureMetadataTests
{
    private const string Canary = "35.6461N,139.6532E";
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes(Canary);
    private static readonly byte[] Start = [0xFF, 0xD8];
    private static readonly byte[] End = [0xFF, 0xD9];
    private static readonly byte[] Scan = [0xFF, 0xDA, 0, 4, 1, 2, 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xDA, 0, 3, 9, 0x78];
    private static readonly byte[] Jfif = Part(0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 0, 0]);
    private static readonly byte[] Profile = Part(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 7, 7]);

    [Fact]
    public void A_photograph_loses_place_comments_and_the_pictures_behind_its_end()
    {
        byte[] photo =
        [
            .. Start, .. Jfif, .. Exif(1), .. Part(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Secret]), .. Part(0xED, Secret), .. Part(0xFE, Secret),
            .. Part(0xE2, [.. "MPF\0"u8, .. Secret]), .. Profile, .. Scan, .. End, .. Start, .. Exif(1), .. Scan, .. End,
        ];

        Assert.Equal([.. Start, .. Jfif, .. Profile, .. Scan, .. End], JpegMetadata.Without(photo));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    public void The_way_up_is_kept(byte orientation)
    {
        var clean = JpegMetadata.Without([.. Start, .. Exif(orientation), .. Scan, .. End]);

        Assert.DoesNotContain(Canary, Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        Assert.Equal(clean, JpegMetadata.Without(clean));
        Assert.Equal([.. Scan, .. End], clean[^(Scan.Length + 2)..]);
        Assert.Contains($"\u0001\u0012\0\u0003\0\0\0\u0001\0{(char)orientation}", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
    }

    [Fact]
    public void What_breaks_off_stays_as_it_came()
    {
        byte[] photo = [.. Start, .. Jfif, .. Exif(6), .. Scan, .. End];
        for (var length = 2; length < photo.Length; length++)
            Assert.Equal(photo[..length], JpegMetadata.Without(photo[..length]));
    }

    [Fact]
    public void A_drawing_loses_its_texts_and_what_stands_behind_its_end()
    {
        byte[] signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        byte[] picture = [.. Chunk("IHDR", new byte[13]), .. Chunk("iCCP", [1, 2]), .. Chunk("IDAT", [3, 4, 5])];
        byte[] drawing = [.. signature, .. picture, .. Chunk("tEXt", Secret), .. Chunk("iTXt", Secret), .. Chunk("eXIf", Secret), .. Chunk("tIME", new byte[7]), .. Chunk("IEND", []), .. Secret];

        Assert.Equal([.. signature, .. picture, .. Chunk("IEND", [])], PngMetadata.Without(drawing));
        Assert.Equal(drawing[..40], PngMetadata.Without(drawing[..40]));
    }

    private static byte[] Part(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    /// <summary>Little-endian, with the orientation as its second entry and the place behind.</summary>
    private static byte[] Exif(byte orientation) => Part(0xE1,
    [
        .. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0, 2, 0,
        0x0F, 0x01, 2, 0, 4, 0, 0, 0, 65, 66, 67, 0,
        0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
        0, 0, 0, 0, .. Secret,
    ]);

    private static byte[] Chunk(string kind, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(kind), .. data, 0, 0, 0, 0];
    }
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection;
using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text.Morphology;

/// <summary>The embedded files of the dictionary: numbers in little-endian order, one after the other, compressed.</summary>
internal static class IpadicFile
{
    /// <param name="name">The file's name without the ending of compression.</param>
    /// <param name="most">How many bytes matter, from the first: some files are padded with megabytes of zeros.</param>
    public static byte[] Read(string name, int most = int.MaxValue)
    {
        using var packed = Assembly.GetExecutingAssembly().GetManifestResourceStream("ipadic/" + name)
            ?? throw new InvalidOperationException($"The dictionary's {name} is not embedded.");
        Span<byte> length = stackalloc byte[4];
        packed.Seek(-length.Length, SeekOrigin.End);
        packed.ReadExactly(length);
        packed.Position = 0;
        var bytes = GC.AllocateUninitializedArray<byte>(Math.Min(most, BinaryPrimitives.ReadInt32LittleEndian(length)));
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        unpacked.ReadExactly(bytes);
        return bytes;
    }

    public static ReadOnlySpan<int> Integers(byte[] bytes) => MemoryMarshal.Cast<byte, int>(bytes);
}

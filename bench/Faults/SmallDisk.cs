using System.Runtime.InteropServices;

namespace SetagayaPort.Bench.Faults;

/// <summary>A file system of its own in memory that can be filled up. Needs the right to mount one.</summary>
internal sealed partial class SmallDisk : IDisposable
{
    private const int Detach = 2;
    private readonly string folder;

    private SmallDisk(string folder) => this.folder = folder;

    private string Ballast => Path.Combine(folder, "ballast");

    /// <exception cref="InvalidOperationException">It may not be mounted.</exception>
    public static SmallDisk At(string folder, int megabytes)
    {
        Directory.CreateDirectory(folder);
        return Mount("tmpfs", folder, "tmpfs", 0, $"size={megabytes}m") == 0
            ? new SmallDisk(folder)
            : throw new InvalidOperationException($"A disk of its own cannot be mounted at {folder}; run as root, or leave F9 out.");
    }

    /// <summary>Takes all the room that is left.</summary>
    public void Fill()
    {
        try
        {
            using var ballast = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            var piece = new byte[4096];
            while (true)
                ballast.Write(piece);
        }
        catch (IOException)
        {
            // Full, which is what was wanted.
        }
    }

    public void Clear() => File.Delete(Ballast);

    public void Dispose()
    {
        _ = Unmount(folder, Detach);
        Directory.Delete(folder);
    }

    [LibraryImport("libc", EntryPoint = "mount", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Mount(string source, string target, string kind, nuint flags, string data);

    [LibraryImport("libc", EntryPoint = "umount2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Unmount(string target, int flags);
}

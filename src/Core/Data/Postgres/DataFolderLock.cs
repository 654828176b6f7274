using System.Globalization;

namespace SetagayaPort.Core.Data.Postgres;

/// <summary>Held for the life of a program on its data folder. The system lets go of it however the program ends.</summary>
internal sealed class DataFolderLock : IDisposable
{
    // The same refusal as Linux, macOS and Windows number it.
    private const int LinuxLocked = 11;
    private const int MacLocked = 35;
    private const int WindowsLocked = unchecked((int)0x80070020);
    private readonly FileStream file;

    private DataFolderLock(FileStream file) => this.file = file;

    /// <summary>Null when another program holds the folder.</summary>
    /// <exception cref="StartupProblem">The folder cannot be written.</exception>
    public static DataFolderLock? TryTake(DataFolder folder)
    {
        try
        {
            var taken = new DataFolderLock(new FileStream(folder.LockFile, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
            File.WriteAllText(folder.HolderFile, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return taken;
        }
        catch (IOException e) when (e.HResult is LinuxLocked or MacLocked or WindowsLocked)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw PostgresProblems.Unwritable(folder.Path, e);
        }
    }

    public void Dispose() => file.Dispose();
}

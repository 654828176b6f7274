namespace SetagayaPort.Testing;

/// <summary>Counts the test processes that use the shared server. Locks on files count them: the system takes them back from a process that was killed.</summary>
internal sealed class GuestBook(string path)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);
    private readonly string guests = path + ".guests";

    /// <summary>One process at a time comes or goes.</summary>
    public async Task<IDisposable> TakeDoorAsync()
    {
        while (true)
        {
            if (TryLock(path + ".door") is { } door)
                return door;
            await Task.Delay(Between);
        }
    }

    /// <summary>Signs in until disposed.</summary>
    public IDisposable Enter()
    {
        Directory.CreateDirectory(guests);
        return new FileStream(Path.Combine(guests, Guid.CreateVersion7().ToString("N")), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    /// <summary>Nobody is signed in; entries of killed processes are struck out.</summary>
    public bool IsEmpty()
    {
        if (!Directory.Exists(guests))
            return true;
        foreach (var guest in Directory.GetFiles(guests))
        {
            using (var left = TryLock(guest))
            {
                if (left is null)
                    return false;
            }

            File.Delete(guest);
        }
        Directory.Delete(guests);
        return true;
    }

    private static FileStream? TryLock(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SetagayaPort.Core.Data;

/// <summary>Saving where two may change or make the same thing at once.</summary>
public static class FirstToSave
{
    /// <summary>Saves; false when somebody else was first, with another version or with the same key.</summary>
    public static async Task<bool> SavedAsync(this PortDbContext db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return false;
        }
    }
}

using Microsoft.AspNetCore.Mvc;
using SetagayaPort.Core.Files;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>A file as a form sends it, and the headers under which it leaves again: downloaded, kept by no cache, run by no browser.</summary>
internal static class FileUpload
{
    private const int Frame = 64 * 1024;

    /// <summary>The server ends a larger request itself; one that is only a little too large is told what to do.</summary>
    public static RequestSizeLimitAttribute Limit { get; } = new(2L * FileIntake.MaxSize);

    /// <summary>The field <c>file</c>; without one, nothing.</summary>
    public static async Task<(string? Name, byte[] Content)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasFormContentType || (await request.ReadFormAsync(cancel)).Files.GetFile("file") is not { } file)
            return (null, []);
        return (file.FileName, await ReadAsync(file, cancel));
    }

    /// <summary>One byte beyond what is allowed is enough to tell that it is too large.</summary>
    public static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        using var content = new MemoryStream((int)Math.Min(file.Length, FileIntake.MaxSize));
        await using var from = file.OpenReadStream();
        var buffer = new byte[Frame];
        while (content.Length <= FileIntake.MaxSize && await from.ReadAsync(buffer, cancel) is > 0 and var read)
            content.Write(buffer, 0, read);
        return content.ToArray();
    }

    public static void Guard(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
    }
}

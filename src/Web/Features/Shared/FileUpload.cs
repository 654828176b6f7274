using Microsoft.AspNetCore.Mvc;
using SetagayaPort.Core.Disclosure;

namespace SetagayaPort.Web.Features.Disclosure;

/// <summary>A file as a form sends it, and the headers under which it leaves again: downloaded, kept by no cache, run by no browser.</summary>
internal static class FileUpload
{
    private const int Frame = 64 * 1024;

    /// <summary>The server ends a larger request itself; one that is only a little too large is told what to do.</summary>
    public static RequestSizeLimitAttribute Limit { get; } = new(2L * ConfidentialFile.MaxSize);

    /// <summary>The field <c>file</c>; without one, nothing.</summary>
    public static async Task<(string? Name, byte[] Content)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasFormContentType || (await request.ReadFormAsync(cancel)).Files.GetFile("file") is not { } file)
            return (null, []);
        // One byte beyond what is allowed is enough to tell that it is too large.
        using var content = new MemoryStream((int)Math.Min(file.Length, ConfidentialFile.MaxSize));
        await using var from = file.OpenReadStream();
        var buffer = new byte[Frame];
        while (content.Length <= ConfidentialFile.MaxSize && await from.ReadAsync(buffer, cancel) is > 0 and var read)
            content.Write(buffer, 0, read);
        return (file.FileName, content.ToArray());
    }

    public static void Guard(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
    }
}

using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Introductions;

/// <summary>A promise of confidentiality as it was given: to read, to print, to keep as a file.</summary>
[Authorize]
public sealed class PromiseModel(IntroductionReader reader) : PageModel
{
    public ConfidentialityPromise Promise { get; private set; } = null!;

    public IHtmlContent Body => MarkdownText.ToHtml(Promise.Text, level: 2);

    public string When => Promise.PromisedAt.InTown().ToString(
        T("yyyy年M月d日 H時m分（日本時間）", "d MMMM yyyy, HH:mm '(Japan time)'"), CultureInfo.CurrentUICulture);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    /// <summary>Plain text with a mark, so that every editor reads it as UTF-8.</summary>
    public async Task<IActionResult> OnGetFileAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();
        string[] lines =
        [
            Promise.Title, "", T($"約束した方：{Promise.PromisedByName}", $"Promised by: {Promise.PromisedByName}"), T($"約束の相手：「{Promise.PromisedTo}」の店主", $"Promised to: the owner of “{Promise.PromisedTo}”"),
            T($"日時：{When}", $"Time: {When}"), T($"文章の版：{Promise.TextVersion}", $"Version: {Promise.TextVersion}"), "", Promise.Text, "",
        ];
        byte[] file = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", lines).ReplaceLineEndings("\r\n"))];
        return File(file, "text/plain; charset=utf-8", $"promise-{Promise.PromisedAt.InTown():yyyyMMdd}.txt");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await reader.FindPromiseAsync(User.ToCaller(), id, cancel) is not { } found)
            return false;
        Promise = found;
        return true;
    }
}

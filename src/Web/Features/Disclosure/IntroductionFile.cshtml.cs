using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Disclosure;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Disclosure;

/// <summary>A file of an introduction: the candidate downloads it, the owner opens it to the candidate or closes it again.</summary>
[Authorize]
public sealed class IntroductionFileModel(DisclosureFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid file, CancellationToken cancel)
    {
        var opened = await files.OpenAsync(User.ToCaller(), id, file, cancel);
        if (!opened.Ok)
            return NotFound();
        FileUpload.Guard(Response);
        return File(opened.Value.Bytes, opened.Value.ContentType, opened.Value.Name);
    }

    public Task<IActionResult> OnPostOpenAsync(Guid id, Guid file, CancellationToken cancel) =>
        GrantAsync(id, file, granted: true, T("この相手に、資料を開きました。", "The file is open to this candidate."), cancel);

    public Task<IActionResult> OnPostCloseAsync(Guid id, Guid file, CancellationToken cancel) =>
        GrantAsync(id, file, granted: false, T("資料を閉じました。この相手は、もう開けません。", "The file is closed. This candidate can no longer open it."), cancel);

    private async Task<IActionResult> GrantAsync(Guid id, Guid file, bool granted, string said, CancellationToken cancel)
    {
        var result = await files.GrantAsync(User.ToCaller(), id, file, granted, cancel);
        if (result is { Ok: false, Error.Kind: ErrorKind.NotFound })
            return NotFound();
        if (result.Ok)
            Flash.Say(TempData, said);
        else
            Flash.Warn(TempData, result.Error.Message.ToString());
        return LocalRedirect(Paths.Introduction(id) + "#files");
    }
}

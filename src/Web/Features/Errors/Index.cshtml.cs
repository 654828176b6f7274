using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SetagayaPort.Web.Features.Errors;

/// <summary>The page shown instead of one that could not be: what happened, in everyday words, and ways on.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel : PageModel
{
    public int Code { get; private set; }

    public string Heading { get; private set; } = "";

    public string Lead { get; private set; } = "";

    /// <summary>What the operator finds the failed request by; null where there is nothing to look for.</summary>
    public string? Trace { get; private set; }

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Code = code is >= 400 and <= 599 ? code : StatusCodes.Status404NotFound;
        (Heading, Lead) = Words(Code);
        Trace = Code >= StatusCodes.Status500InternalServerError ? HttpContext.TraceIdentifier : null;
        // Asked for directly, the address of an error page is no error.
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
            Response.StatusCode = Code;
    }

    private static (string Heading, string Lead) Words(int code) => code switch
    {
        400 => (T("送られた内容が、読み取れませんでした。", "What was sent could not be read."),
            T("前の画面にもどって、もう一度お試しください。時間がたった画面は、開き直すと動くことがあります。", "Go back and try once more. A page that stood open for long may work after reloading it.")),
        401 => (T("ログインすると、ご覧になれます。", "Please sign in to see this."),
            T("登録がまだの方は、登録からお進みください。", "If you have no account yet, please register first.")),
        403 => (T("このページは、開けません。", "You cannot open this page."),
            T("別の方のページか、ほかの役割の方のためのページです。心あたりのないときは、窓口へお知らせください。", "It belongs to somebody else, or to people with another role. If that surprises you, please tell us.")),
        404 => (T("この先に、ページはありません。", "There is no page here."),
            T("掲載が終わったか、場所が変わりました。ことばで探すと、近いものが見つかります。", "The listing has ended or has moved. Search by words to find something near to it.")),
        409 => (T("ほかの画面が、先に変えました。", "Another page changed it first."),
            T("開き直して、もう一度お試しください。", "Please open it again and try once more.")),
        422 => (T("このままでは、進めません。", "It cannot go on like this."),
            T("前の画面にもどって、印のついたところを直してください。", "Go back and mend what is marked.")),
        429 => (T("少し待ってから、お試しください。", "Please wait a moment."),
            T("短い時間に、何度も送られました。一分ほどあけると、また使えます。", "There were many requests in a short time. It works again after about a minute.")),
        >= 500 => (T("こちらの不具合で、表示できません。", "Something went wrong on our side."),
            T("時間をおいて、もう一度お試しください。書きかけのものは、自動の保存までが残っています。", "Please try again later. What you were writing is kept up to the last automatic save.")),
        _ => (T("うまくいきませんでした。", "It did not work."), T("前の画面にもどって、もう一度お試しください。", "Go back and try once more.")),
    };
}

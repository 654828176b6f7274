using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Freelance.Terms;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets.Freelance;

/// <summary>The terms of a commission: the client writes and issues them, the worker checks them, both keep them.</summary>
[Authorize]
public sealed class TermsModel(PortDbContext db, TermsService service, TermsPaper paper, TimeProvider time) : PageModel
{
    public TermsCase Case { get; private set; } = null!;

    public WorkTermsContent Form { get; private set; } = new();

    /// <summary>What the rules say of what was typed; null before anything was.</summary>
    public IReadOnlyList<Finding>? Findings { get; private set; }

    /// <summary>Names the form that was refused, so that it stands open again.</summary>
    public string? Refused { get; private set; }

    public IEnumerable<Finding> Warnings => Findings?.Where(x => x.Severity == Severity.Warn) ?? [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Form = await DraftAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetPdfAsync(Guid id, int number, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || Case.Versions.FirstOrDefault(x => x.Number == number) is not { } terms)
            return NotFound();
        return File(paper.Write(Case, terms), "application/pdf", TermsEndpoints.FileName(terms));
    }

    /// <summary>Looks it over without issuing it.</summary>
    public async Task<IActionResult> OnPostCheckAsync(Guid id, WorkTermsContent form, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Take(form, Case.Check(form));
        return Page();
    }

    public async Task<IActionResult> OnPostIssueAsync(Guid id, WorkTermsContent form, bool sure, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var findings = Case.Check(form);
        Take(form, findings);
        if (!ModelState.IsValid)
            return Refuse(ErrorKind.Rule, "write");
        if (!sure && Warnings.Any())
        {
            ModelState.AddModelError("sure", T("気をつける点を読み、話し合ったうえで出すときは、印をつけてください。", "Read what to mind, and tick the box if you have talked it over."));
            return Refuse(ErrorKind.Rule, "write");
        }

        var issued = await service.IssueAsync(User.ToCaller(), id, form, cancel);
        if (!issued.Ok)
        {
            ModelState.Add(issued.Error);
            return Refuse(issued.Error.Kind, "write");
        }

        Flash.Say(TempData, T($"取引条件書（第{issued.Value.Number}版）を渡しました。会話にも知らせました。", $"Version {issued.Value.Number} has been issued, and said in the conversation."));
        return LocalRedirect(Paths.WorkTerms(id));
    }

    public async Task<IActionResult> OnPostAcknowledgeAsync(Guid id, Guid terms, CancellationToken cancel) =>
        await AnswerAsync(id, "acknowledge", await service.AcknowledgeAsync(User.ToCaller(), terms, cancel), T("確かめたことを、相手に伝えました。PDFで保存できます。", "Your acknowledgement is recorded. You can keep the PDF."), cancel);

    public async Task<IActionResult> OnPostChangeAsync(Guid id, Guid terms, string? note, CancellationToken cancel) =>
        await AnswerAsync(id, "change", await service.AskForChangeAsync(User.ToCaller(), terms, note, cancel), T("直してほしい点を、相手に伝えました。", "Your wish has been passed on."), cancel);

    /// <summary>What was typed into a refused form.</summary>
    public string? Typed(string name) => Refused is null ? null : Request.Form[name].ToString();

    private async Task<IActionResult> AnswerAsync(Guid id, string form, Result<WorkTerms> result, string said, CancellationToken cancel)
    {
        if (result.Ok)
        {
            Flash.Say(TempData, said);
            return LocalRedirect(Paths.WorkTerms(id));
        }

        if (result.Error.Kind == ErrorKind.NotFound || !await LoadAsync(id, cancel))
            return NotFound();
        ModelState.Clear();
        ModelState.Add(result.Error, form + ".");
        Form = await DraftAsync(cancel);
        return Refuse(result.Error.Kind, form);
    }

    private PageResult Refuse(ErrorKind kind, string form)
    {
        Refused = form;
        Response.StatusCode = Problems.Status(kind);
        return Page();
    }

    private void Take(WorkTermsContent form, IReadOnlyList<Finding> findings)
    {
        (Form, Findings, Refused) = (form, findings, "write");
        foreach (var (name, entry) in ModelState.Where(x => x.Value!.Errors.Count > 0).ToList())
        {
            // What could not be read at all.
            entry!.Errors.Clear();
            ModelState.AddModelError(name, T("書き方を確かめてください。数字や日にちは、例のとおりに書きます。", "Please check how it is written."));
        }

        foreach (var finding in findings.Where(x => x.Severity == Severity.Block && ModelState.GetFieldValidationState(x.Field) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid))
            ModelState.AddModelError(finding.Field, $"{finding.Message} {finding.Fix}");
    }

    private async Task<WorkTermsContent> DraftAsync(CancellationToken cancel)
    {
        var name = await db.Accounts.Where(x => x.Id == Case.Worker.OwnerId).Select(x => x.DisplayName).FirstOrDefaultAsync(cancel);
        return TermsDraft.Of(Case, name, time.TownToday());
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await service.FindAsync(User.ToCaller(), id, cancel) is not { } found)
            return false;
        Case = found;
        return true;
    }
}

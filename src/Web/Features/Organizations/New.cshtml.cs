using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Organizations;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Organizations;

/// <summary>Registers an organisation; whoever does so is its first owner.</summary>
[Authorize]
public sealed class NewModel(OrganizationService organizations) : PageModel
{
    public OrganizationForm Form { get; private set; } = OrganizationForm.Empty;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Form = OrganizationForm.Read(Request.Form);
        var created = await organizations.CreateAsync(User.ToCaller(), Form.ToInput(), cancel);
        if (created.Ok)
        {
            Flash.Say(TempData, T("団体を登録しました。いっしょに使う方を、担当者に加えられます。", "The organisation is registered. You can now add the people you work with."));
            return Redirect(Paths.Organization(created.Value.Id));
        }

        ModelState.Add(created.Error);
        Response.StatusCode = Problems.Status(created.Error.Kind);
        return Page();
    }
}

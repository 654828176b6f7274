using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SetagayaPort.Web.Features.Guide;

/// <summary>Privacy, terms of use and the statement on accessibility, as the operator wrote them.</summary>
public sealed class LegalModel(LegalTexts texts) : PageModel
{
    public LegalTexts.LegalText Text { get; private set; } = null!;

    public IActionResult OnGet(string name)
    {
        if (texts.Find(name, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) is not { } text)
            return NotFound();
        Text = text;
        return Page();
    }
}

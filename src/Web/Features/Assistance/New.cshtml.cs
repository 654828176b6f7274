using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Web.Features.Guide;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Assistance;

/// <summary>A coordinator registers somebody offline, with their consent.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class NewModel(AssistanceService service, LegalTexts texts) : PageModel
{
    /// <summary>The text that is read to the person before they agree.</summary>
    public PromiseText Text { get; private set; } = null!;

    public IHtmlContent Body => MarkdownText.ToHtml(Text.Text, level: 3);

    public Typed Person { get; private set; } = new();

    public void OnGet() => Text = texts.Assistance(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    public async Task<IActionResult> OnPostAsync(Typed person, string? version, string? language, CancellationToken cancel)
    {
        (Person, Text) = (person, texts.Assistance(language == "en" ? "en" : "ja"));
        var said = new SaidForm("", person.Way, person.On, person.Note).ToWord();
        var result = await service.RegisterAsync(User.ToCaller(), new(person.DisplayName, said, person.Roles, person.PostalAddress, person.Phone, version), Text, cancel);
        if (result.Ok)
        {
            Flash.Say(TempData, T("登録しました。同意を記録しました。つづけて、掲載を書けます。", "Registered, with their consent. You can go on and write a listing."));
            return LocalRedirect(Paths.AssistedPerson(result.Value.AccountId));
        }

        this.Refuse(result.Error);
        return Page();
    }

    /// <summary>What was typed.</summary>
    public sealed record Typed
    {
        public string? DisplayName { get; init; }

        public string? Way { get; init; }

        public DateOnly? On { get; init; }

        public string? Note { get; init; }

        public string[] Roles { get; init; } = [];

        public string? PostalAddress { get; init; }

        public string? Phone { get; init; }
    }
}

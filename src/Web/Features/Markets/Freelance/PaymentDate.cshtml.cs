using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Calendar;
using SetagayaPort.Core.Markets.Freelance.Terms;

namespace SetagayaPort.Web.Features.Markets.Freelance;

/// <summary>Works out until when a fee must be paid; for everybody, and to be linked to.</summary>
public sealed class PaymentDateModel : PageModel
{
    private const int FirstYear = 2020;
    private const int LastYear = 2099;

    [BindProperty(Name = "received", SupportsGet = true)]
    public DateOnly? Received { get; set; }

    [BindProperty(Name = "original", SupportsGet = true)]
    public DateOnly? Original { get; set; }

    public DateOnly? Latest { get; private set; }

    public DateOnly? Suggested { get; private set; }

    public bool LimitIsClosed => Latest is { } latest && !BankingDays.Contains(latest);

    public void OnGet()
    {
        foreach (var name in new[] { "received", "original" })
        {
            var typed = Request.Query[name].ToString();
            var day = name == "received" ? Received : Original;
            if (typed.Length > 0 && (day is null or { Year: < FirstYear or > LastYear }))
            {
                ModelState.Remove(name);
                ModelState.AddModelError(name, T($"{FirstYear}年から{LastYear}年までの日にちを選んでください。", $"Choose a day from {FirstYear} to {LastYear}."));
            }
        }

        if (Received is { } received && ModelState.IsValid)
            (Latest, Suggested) = (PaymentDate.Latest(received, Original), PaymentDate.Suggest(received, Original));
    }
}

using System.Globalization;
using System.Text;
using SetagayaPort.Core;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Shops.FitOuts;

namespace SetagayaPort.Web.Features.Markets.Shops;

/// <summary>The text as somebody typed it: sums with commas and 円, days as the browser writes them.</summary>
internal static class FitOutForm
{
    public static Result<FitOutText> Read(IFormCollection form)
    {
        var errors = new List<FieldError>();
        var text = new FitOutText
        {
            Fixtures = form["fixtures"],
            FixturesFee = Sum(form, "fixturesFee", errors),
            Restoration = form["restoration"],
            LeasedItems = form["leasedItems"],
            OldLeaseEnds = Day(form, "oldLeaseEnds", errors),
            NewLeaseBegins = Day(form, "newLeaseBegins", errors),
            Deposit = form["deposit"],
            Other = form["other"],
        };
        return errors.Count > 0 ? Error.Invalid(errors) : text;
    }

    /// <summary>What a field of the form shows of a text.</summary>
    public static string? Shown(FitOutText text, string field) => field switch
    {
        "fixtures" => text.Fixtures,
        "fixturesFee" => text.FixturesFee?.ToString(CultureInfo.InvariantCulture),
        "restoration" => text.Restoration,
        "leasedItems" => text.LeasedItems,
        "oldLeaseEnds" => text.OldLeaseEnds?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "newLeaseBegins" => text.NewLeaseBegins?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "deposit" => text.Deposit,
        "other" => text.Other,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static int? Sum(IFormCollection form, string field, List<FieldError> errors)
    {
        var typed = form[field].ToString().Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Trim().TrimStart('¥', '\\').TrimEnd('円').Trim();
        if (typed.Length == 0)
            return null;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var sum))
            return sum;
        errors.Add(new(field, "number.unread", new LocalText("金額を、数字だけで書いてください。例：300000", "Write the sum in figures, such as 300000.")));
        return null;
    }

    private static DateOnly? Day(IFormCollection form, string field, List<FieldError> errors)
    {
        var typed = form[field].ToString().Trim();
        if (typed.Length == 0)
            return null;
        if (DateOnly.TryParse(typed, CultureInfo.InvariantCulture, out var day))
            return day;
        errors.Add(new(field, "date.unread", new LocalText("日にちを、例のように書いてください。例：2027-03-31", "Write the day like this: 2027-03-31.")));
        return null;
    }
}

using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Freelance.Terms;

/// <summary>The laws that the terms of a commission are held to.</summary>
internal static class TermsFinding
{
    private static readonly LocalText Items = new("フリーランス法 第3条（取引条件の明示）、公正取引委員会規則 第1条", "Freelance Act, Art. 3 (stating the terms), and the Fair Trade Commission's rule, Art. 1");

    private static readonly LocalText Acts = new("フリーランス法 第5条（禁止行為）", "Freelance Act, Art. 5 (prohibited acts)");

    public static Finding Missing(string field, LocalText what) => new("terms.required", Severity.Block, field,
        new($"{what.Ja}が、まだ書かれていません。", $"{what.En} is missing."), new($"{what.Ja}を書いてください。", $"Write {char.ToLowerInvariant(what.En[0])}{what.En[1..]}."), Items);

    public static Finding Wrong(string field, LocalText message, LocalText fix) => new("terms.dates", Severity.Block, field, message, fix, Items);

    public static Finding Late(LocalText message, LocalText fix, DateOnly apply) => new("terms.paymentDue", Severity.Block, "payOn", message, fix,
        new(FreelanceLaw.PaymentDueJa, FreelanceLaw.PaymentDueEn), apply.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>One of the seven acts that are prohibited, which a change touches.</summary>
    public static Finding Act(string act, string field, LocalText message, LocalText fix) => new("terms." + act, Severity.Warn, field, message, fix, Acts);
}

using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Freelance.Terms;

/// <summary>What stands in the way of issuing terms: everything the law wants stated, in an order of days that can be, paid in time.</summary>
public static class TermsRules
{
    public const int MaxText = 2000;
    public const int MaxName = 120;

    /// <param name="terms">As they are written.</param>
    /// <param name="proBono">Whether the work was offered without a fee.</param>
    public static IReadOnlyList<Finding> Check(WorkTermsContent terms, bool proBono) =>
        [.. Required(terms, proBono), .. Lengths(terms), .. Days(terms), .. Payment(terms, proBono)];

    private static IEnumerable<Finding> Required(WorkTermsContent x, bool proBono)
    {
        (string Field, bool Given, LocalText What)[] items =
        [
            ("clientName", Given(x.ClientName), new("発注する方の名前", "The client's name")),
            ("workerName", Given(x.WorkerName), new("受注する方の名前", "The worker's name")),
            ("commissionedOn", x.CommissionedOn is not null, new("委託した日", "The day on which the work was given")),
            ("work", Given(x.Work), new("仕事の内容", "What is to be done")),
            ("deliverOn", x.DeliverOn is not null, new("納める日", "The day of delivery")),
            ("deliverTo", Given(x.DeliverTo), new("納める場所", "Where it is delivered")),
            ("fee", x.Fee is not null, new("報酬の額", "The fee")),
            ("feeUnit", x.FeeUnit is not null || proBono, new("報酬の単位", "What the fee is paid for")),
            ("payOn", x.PayOn is not null || proBono, new("支払日", "The day of payment")),
            ("payBy", x.PayBy is not null || proBono, new("支払いの方法", "The means of payment")),
            ("payNote", x.PayBy != PaymentMeans.Other || Given(x.PayNote), new("支払いの方法のくわしい内容", "The particulars of the payment")),
        ];
        foreach (var (field, _, what) in items.Where(x => !x.Given))
            yield return TermsFinding.Missing(field, what);
        if ((x.OriginalClient ?? x.OriginalWork) is not null || x.OriginalPayOn is not null)
        {
            if (!x.IsPassedOn)
                yield return TermsFinding.Missing("originalPayOn", new("再委託のもとの発注者、仕事の内容、支払日の三つ", "The original client, the original work and its day of payment, all three"));
        }
    }

    private static IEnumerable<Finding> Lengths(WorkTermsContent x)
    {
        (string Field, string? Text, int Most)[] texts =
        [
            ("clientName", x.ClientName, MaxName), ("workerName", x.WorkerName, MaxName), ("work", x.Work, MaxText), ("deliverTo", x.DeliverTo, MaxName),
            ("feeNote", x.FeeNote, MaxText), ("payNote", x.PayNote, MaxText), ("originalClient", x.OriginalClient, MaxName), ("originalWork", x.OriginalWork, MaxText),
            ("notes", x.Notes, MaxText), ("changeReason", x.ChangeReason, MaxText),
        ];
        return from text in texts
               where text.Text?.Length > text.Most
               select TermsFinding.Wrong(text.Field, new($"{text.Most:N0}文字を超えています。", $"This is longer than {text.Most} characters."), new("短くしてください。", "Please shorten it."));
    }

    private static IEnumerable<Finding> Days(WorkTermsContent x)
    {
        if (x.DeliverOn < (x.StartsOn ?? x.CommissionedOn))
            yield return TermsFinding.Wrong("deliverOn", new("納める日が、始める日より前です。", "The day of delivery is before the beginning."), new("日にちを確かめてください。", "Check the days."));
        if (x.InspectBy < x.DeliverOn)
            yield return TermsFinding.Wrong("inspectBy", new("確認（検査）の終わる日が、納める日より前です。", "The inspection ends before the delivery."), new("納める日より後の日にしてください。", "Set a day after the delivery."));
        if (x.PayOn < x.CommissionedOn)
            yield return TermsFinding.Wrong("payOn", new("支払日が、委託した日より前です。", "The day of payment is before the work was given."), new("日にちを確かめてください。", "Check the days."));
    }

    private static IEnumerable<Finding> Payment(WorkTermsContent x, bool proBono)
    {
        if (x.Fee < 0 || (x.Fee == 0 && !proBono))
            yield return TermsFinding.Wrong("fee", new("報酬の額が正しくありません。", "The fee is not right."), new("1円以上の額を書いてください。", "Write at least 1 yen."));
        if (proBono || x is not { PayOn: { } pay, DeliverOn: { } received })
            yield break;
        var latest = PaymentDate.Latest(received, x.IsPassedOn ? x.OriginalPayOn : null);
        if (pay <= latest)
            yield break;
        var (ja, en) = x.IsPassedOn
            ? ($"もとの支払日から{PaymentDate.PassedOnDays}日", $"{PaymentDate.PassedOnDays} days of the original day of payment")
            : ($"受け取りから{PaymentDate.Days}日", $"{PaymentDate.Days} days of receipt");
        yield return TermsFinding.Late(
            new($"支払日が、{ja}を過ぎています。期限は{Dates.Full(latest).Ja}です。", $"The payment is later than {en}. The last day is {Dates.Full(latest).En}."),
            new("期限までの日にしてください。銀行の休みの日なら、その前の日です。", "Set a day until then; where banks are closed, the day before."),
            PaymentDate.Suggest(received, x.IsPassedOn ? x.OriginalPayOn : null));
    }

    private static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);
}

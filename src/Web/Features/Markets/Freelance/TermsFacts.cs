using System.Globalization;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Freelance;
using SetagayaPort.Core.Markets.Freelance.Terms;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Web.Features.Markets.Freelance;

/// <summary>The terms as rows of label and value, the same on the page and on paper.</summary>
public static class TermsFacts
{
    public static IReadOnlyList<(string Label, string Value)> Of(WorkTermsContent x)
    {
        (string Label, string? Value)[] rows =
        [
            (T("発注者", "Client"), x.ClientName),
            (T("受注者", "Worker"), x.WorkerName),
            (T("委託した日", "Work given on"), Day(x.CommissionedOn)),
            (T("内容", "Work"), x.Work),
            (T("始める日", "Starts on"), Day(x.StartsOn)),
            (T("納める日", "Delivery"), Day(x.DeliverOn)),
            (T("納める場所", "Place"), x.DeliverTo),
            (T("確認（検査）の期限", "Inspection until"), Day(x.InspectBy)),
            (T("報酬", "Fee"), Fee(x)),
            (T("報酬の補足", "About the fee"), x.FeeNote),
            (T("支払日", "Payment on"), Day(x.PayOn)),
            (T("支払いの方法", "Payment by"), x.PayBy is { } by ? Choices<PaymentMeans>.Label(by).ToString() : null),
            (T("支払いの補足", "About the payment"), x.PayNote),
            (T("もとの発注者", "Original client"), x.OriginalClient),
            (T("もとの仕事", "Original work"), x.OriginalWork),
            (T("もとの支払日", "Original payment"), Day(x.OriginalPayOn)),
            (T("そのほかの約束", "Other terms"), x.Notes),
            (T("前の版から変えた理由", "Reason for the change"), x.ChangeReason),
        ];
        return [.. rows.Where(x => !string.IsNullOrWhiteSpace(x.Value)).Select(x => (x.Label, x.Value!))];
    }

    private static string? Day(DateOnly? day) => day is { } date ? Dates.Full(date).ToString() : null;

    private static string? Fee(WorkTermsContent x)
    {
        if (x.Fee is not { } fee)
            return null;
        if (fee == 0)
            return T("プロボノ（報酬なし）", "Pro bono (no fee)");
        var yen = fee.ToString("N0", CultureInfo.InvariantCulture);
        return x.FeeUnit switch
        {
            FeeUnit.Hour => T($"1時間 {yen}円", $"{yen} yen an hour"),
            FeeUnit.Day => T($"1日 {yen}円", $"{yen} yen a day"),
            FeeUnit.Month => T($"1か月 {yen}円", $"{yen} yen a month"),
            _ => T($"{yen}円", $"{yen} yen"),
        };
    }
}

using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Freelance.Terms;

/// <summary>
/// The seven acts that フリーランス法 第5条 prohibits, as warnings where a new version of the terms touches one of them. Whether the worker is
/// to blame, which would excuse some of them, no program can tell: so they warn, and ask for the reason.
/// </summary>
public static partial class ProhibitedActs
{
    private static readonly LocalText Ask = new(
        "受注する方と話し合い、理由を書いてください。受注する方に落ち度がなければ、もとの条件にもどします。",
        "Talk with the worker and write the reason. Unless the worker is to blame, go back to the terms as they were.");

    /// <param name="terms">The new version.</param>
    /// <param name="before">The one before it; null for the first.</param>
    /// <param name="offered">The least that the listing offered, for the same unit; null where there is nothing to compare.</param>
    public static IReadOnlyList<Finding> Touched(WorkTermsContent terms, WorkTermsContent? before, int? offered) =>
        [.. Changes(terms, before), .. Underpaid(terms, offered), .. Words(terms), .. Unexplained(terms, before)];

    private static IEnumerable<Finding> Changes(WorkTermsContent x, WorkTermsContent? before)
    {
        if (before is null)
            yield break;
        if (x.DeliverOn > before.DeliverOn)
            yield return TermsFinding.Act("refusedReceipt", "deliverOn", new("納める日が後ろになりました。頼む側のつごうで受け取りを遅らせることは、禁じられています（受領拒否）。", "Delivery moves back. Putting off receipt for the client's own reasons is prohibited."), Ask);
        if (x.FeeUnit == before.FeeUnit && x.Fee < before.Fee)
            yield return TermsFinding.Act("feeLowered", "fee", new($"報酬が{before.Fee - x.Fee:N0}円下がりました。決めたあとで減らすことは、話し合っていても禁じられています（報酬の減額）。", $"The fee falls by {before.Fee - x.Fee:N0} yen. Lowering it afterwards is prohibited, even by agreement."), Ask);
        if (x.PayOn > before.PayOn)
            yield return TermsFinding.Act("latePayment", "payOn", new("支払日が遅くなりました。決めた日までに払うことが求められています（支払期日）。", "The payment moves back. A fee is to be paid by the day that was set."), Ask);
        if (Plain(x.Work) != Plain(before.Work) && x.Fee <= before.Fee)
            yield return TermsFinding.Act("changedWork", "work", new("仕事の内容が変わりましたが、報酬は増えていません。費用を払わずに内容を変えさせることは、禁じられています（不当な変更・やり直し）。", "The work changes and the fee does not rise. Having work changed without paying for it is prohibited."), Ask);
    }

    private static IEnumerable<Finding> Underpaid(WorkTermsContent x, int? offered)
    {
        if (x.Fee < offered)
            yield return TermsFinding.Act("underpaid", "fee", new($"掲載では{offered:N0}円からでした。同じ内容でそれより低くすると、買いたたきになるおそれがあります。", $"The listing offered {offered:N0} yen or more. Less for the same work may be an unfairly low fee."), Ask);
    }

    private static IEnumerable<Finding> Words(WorkTermsContent x)
    {
        foreach (var (field, text) in new[] { ("work", x.Work), ("feeNote", x.FeeNote), ("notes", x.Notes) })
        {
            var plain = Plain(text);
            if (Purchases().IsMatch(plain))
                yield return TermsFinding.Act("forcedPurchase", field, new("物を買わせたり、使わせたりする条件に見えます（購入・利用の強制）。", "This looks like a forced purchase or use."), Ask);
            if (Benefits().IsMatch(plain))
                yield return TermsFinding.Act("extraBenefits", field, new("報酬なしの仕事や、お金・物の提供を求めているように見えます（不当な経済上の利益の提供）。", "This looks like work or gifts without pay."), Ask);
            if (Returns().IsMatch(plain))
                yield return TermsFinding.Act("returned", field, new("受け取ったあとで返す条件に見えます（返品）。", "This looks like sending work back after receipt."), Ask);
        }
    }

    private static IEnumerable<Finding> Unexplained(WorkTermsContent x, WorkTermsContent? before)
    {
        if (before is not null && string.IsNullOrWhiteSpace(x.ChangeReason))
            yield return TermsFinding.Missing("changeReason", new("変えた理由", "The reason for the change"));
    }

    private static string Plain(string? text) => (text ?? "").Trim().Normalize(System.Text.NormalizationForm.FormKC);

    [GeneratedRegex("(購入|買って|買い取|契約|利用)[^。\n]{0,8}(いただ|頂|もら|して(くだ|下)さ|すること|必須|条件)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Purchases();

    [GeneratedRegex("(無償|無料|タダ|報酬なし|サービス)(で|の)[^。\n]{0,14}(対応|手伝|作業|追加|修正|提供|参加)|協賛金|協力金", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Benefits();

    [GeneratedRegex("返品|売れ残[^。\n]{0,10}(返|引き取)|引き取って(いただ|もら)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Returns();
}

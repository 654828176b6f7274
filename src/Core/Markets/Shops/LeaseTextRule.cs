using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Text and field say the same kind of lease.</summary>
public sealed partial class LeaseTextRule : Rule
{
    public override string Id => "shops.leaseText";

    public override LocalText Title { get; } = new("契約の種類と、文章を合わせる", "Text and field name the same lease");

    public override LocalText Source { get; } = new(
        "借地借家法 第26条（更新）、第38条（定期建物賃貸借）",
        "Act on Land and Building Leases, Art. 26 (renewal) and Art. 38 (fixed-term lease)");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        var lease = draft.Details<PremisesDetails>().Lease;
        var texts = draft.PublicTexts.Select(x => Denied().Replace(x.Text, "")).ToList();
        if (lease == PremisesDetails.LeaseKind.Ordinary && texts.Any(x => FixedTerm().IsMatch(x)))
        {
            yield return Find(
                "details.lease",
                new("文章には定期借家とありますが、「契約の種類」は普通借家です。", "The text tells of a fixed-term lease, the field of an ordinary one."),
                new("定期借家なら「契約の種類」を直してください。普通借家なら文章を直してください。", "Correct the field if it is a fixed-term lease, the text if it is not."));
        }
        else if (lease == PremisesDetails.LeaseKind.FixedTerm && texts.Any(x => Renewed().IsMatch(x)))
        {
            yield return Find(
                "details.lease",
                new("定期借家には更新がありませんが、文章には更新できるとあります。", "A fixed-term lease is not renewed, yet the text says it can be."),
                new("普通借家なら「契約の種類」を直してください。定期借家なら、文章を「再契約」に直してください。", "Correct the field if it is an ordinary lease; otherwise write of a new lease (再契約)."));
        }
    }

    // Offered besides, or said not to be.
    [GeneratedRegex(@"定期借家(契約)?(で(は|も)?な[いく]|ではあり|でもよ|に(も|は)|も|への?|または|か普通|と普通|の(相談|場合|とき))|普通借家または定期借家|更新料?(は|も)?(不要|なし|無し|ありません|いりません|かかりません|できません|0円)|更新の(ない|とき)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Denied();

    [GeneratedRegex("定期借家|定期建物賃貸借", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FixedTerm();

    [GeneratedRegex("更新料|契約(の|を|は)?更新(でき|可|あり)|(契約|[0-9]年(ごと|毎))(に|の)?更新|普通借家", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Renewed();
}

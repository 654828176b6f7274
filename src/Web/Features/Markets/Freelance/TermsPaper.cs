using System.Globalization;
using SetagayaPort.Core;
using SetagayaPort.Core.Markets.Freelance.Terms;
using SetagayaPort.Web.Features.Shared.Paper;

namespace SetagayaPort.Web.Features.Markets.Freelance;

/// <summary>A version of the terms as a PDF: to keep, to print, to show to somebody who helps.</summary>
public sealed class TermsPaper(PaperFont font)
{
    /// <param name="found">The case.</param>
    /// <param name="terms">One of its versions.</param>
    public byte[] Write(TermsCase found, WorkTerms terms)
    {
        var sheet = new PaperSheet(font, T($"取引条件書 第{terms.Number}版", $"Terms of a commission, version {terms.Number}"), English ? "en" : "ja")
            .Heading(T("取引条件書", "Terms of a commission"))
            .Text(T($"第{terms.Number}版　{At(terms.IssuedAt)}に発行", $"Version {terms.Number}, issued {At(terms.IssuedAt)}"))
            .Text(T($"募集の見出し：{found.Assignment.Title}", $"Listing: {found.Assignment.Title}"))
            .Space(6);
        foreach (var (label, value) in TermsFacts.Of(terms.Content))
            sheet.Row(label, value);
        sheet.Section(T("受注者の確認", "The worker's acknowledgement"));
        sheet.Text(terms.AcknowledgedAt is { } at
            ? T($"{At(at)}に、{terms.Content.WorkerName}さんがこの内容を確かめました。", $"{terms.Content.WorkerName} acknowledged these terms {At(at)}.")
            : T("まだ確かめられていません。", "Not acknowledged yet."));
        if (found.Newest!.Number > terms.Number)
            sheet.Text(T($"第{found.Newest.Number}版が出ています。この版は古いものです。", $"Version {found.Newest.Number} has taken the place of this one."));
        return sheet.Space(6)
            .Note(T("特定受託事業者に係る取引の適正化等に関する法律（フリーランス法）第3条による取引条件の明示です。", "This states the terms under Art. 3 of the Freelance Act."))
            .Note(T($"番号：{terms.Id}　困ったときは、フリーランス・トラブル110番（{HelpLine.Phone}）へ。", $"No. {terms.Id}. For help: Freelance Trouble 110, {HelpLine.Phone}."))
            .ToBytes();
    }

    private static string At(DateTimeOffset at) => at.InTown().ToString(T("yyyy年M月d日 H時m分", "'on' d MMMM yyyy 'at' HH:mm"), CultureInfo.InvariantCulture);
}

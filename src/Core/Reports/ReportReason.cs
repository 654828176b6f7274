using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Reports;

/// <summary>What somebody reports another person for.</summary>
public enum ReportReason
{
    [Label("いやがらせ・乱暴な言葉", "Harassment or abuse")] Harassment,
    [Label("詐欺・うその話", "Fraud or lies")] Fraud,
    [Label("しつこい勧誘・宣伝", "Pushy sales or advertising")] Spam,
    [Label("差別", "Discrimination")] Discrimination,
    [Label("個人情報や連絡先をしつこく聞かれた", "Pressing for personal data or contacts")] PersonalData,
    [Label("なりすまし", "Pretending to be somebody else")] Impersonation,
    [Label("そのほか", "Something else")] Other,
}

using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>The field in which work is commissioned.</summary>
public enum WorkCategory
{
    [Label("IT・システム", "IT")] It,
    [Label("デザイン", "Design")] Design,
    [Label("集客・広報", "Marketing")] Marketing,
    [Label("文章・編集", "Writing")] Writing,
    [Label("経理・会計", "Accounting")] Accounting,
    [Label("法務", "Legal")] Legal,
    [Label("経営・企画", "Management")] Management,
    [Label("建設・内装", "Construction")] Construction,
    [Label("教育・講師", "Education")] Education,
    [Label("福祉・介護", "Care")] Care,
    [Label("催し・運営", "Events")] Event,
    [Label("そのほか", "Other")] Other,
}

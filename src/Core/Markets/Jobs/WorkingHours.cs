using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>A working day; an end before the start runs past midnight.</summary>
public sealed record WorkingHours
{
    [Label("始まり", "Start")]
    [Required(JobsLaw.Terms, JobsLaw.TermsJa, JobsLaw.TermsEn)]
    public TimeOnly? Start { get; init; }

    [Label("終わり", "End")]
    [Required(JobsLaw.Terms, JobsLaw.TermsJa, JobsLaw.TermsEn)]
    public TimeOnly? End { get; init; }

    [Label("休憩", "Break")]
    [Unit("分", "min")]
    [Bounds(0, 480)]
    [Required(JobsLaw.Terms, JobsLaw.TermsJa, JobsLaw.TermsEn)]
    public int? BreakMinutes { get; init; }

    [Label("残業（月の平均）", "Overtime (monthly average)")]
    [Help("ないときは 0 と書きます。", "Write 0 if there is none.")]
    [Unit("時間", "hours")]
    [Bounds(0, 200)]
    [Required(JobsLaw.Terms, JobsLaw.TermsJa, JobsLaw.TermsEn)]
    public decimal? OvertimeHoursPerMonth { get; init; }
}

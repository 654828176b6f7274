using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>An age limit with the reason that the law allows for it.</summary>
public sealed record AgeRange
{
    [Label("何歳から", "From")]
    [Unit("歳", "years")]
    [Bounds(15, 100)]
    public int? Min { get; init; }

    [Label("何歳まで", "Up to")]
    [Unit("歳", "years")]
    [Bounds(15, 100)]
    public int? Max { get; init; }

    [Label("年齢を限る理由", "Reason for the limit")]
    [Required(JobsLaw.AgeLimit, JobsLaw.AgeLimitJa, JobsLaw.AgeLimitEn)]
    public AgeException? Exception { get; init; }
}

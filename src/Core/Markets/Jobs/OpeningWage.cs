using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>What an opening pays, in yen for its period.</summary>
public sealed record OpeningWage
{
    [Label("賃金の単位", "Paid by")]
    [Required(JobsLaw.AdFacts, JobsLaw.AdFactsJa, JobsLaw.AdFactsEn), Facet]
    public WageUnit? Unit { get; init; }

    [Label("いくらから", "From")]
    [Unit("円", "yen")]
    [Required(JobsLaw.AdFacts, JobsLaw.AdFactsJa, JobsLaw.AdFactsEn), Facet]
    public int? Min { get; init; }

    [Label("いくらまで", "Up to")]
    [Unit("円", "yen")]
    public int? Max { get; init; }

    [Label("固定残業代", "Fixed overtime pay")]
    [Help("残業の有無にかかわらず、毎月決まって払う残業代です。なければ空けておきます。", "Overtime pay that is paid every month whatever is worked. Leave it open if there is none.")]
    public FixedOvertime? FixedOvertime { get; init; }
}

using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Overtime pay that is part of the wage whatever is worked.</summary>
public sealed record FixedOvertime
{
    [Label("何時間ぶん", "For how many hours")]
    [Unit("時間", "hours")]
    [Bounds(0, 100)]
    public decimal? Hours { get; init; }

    [Label("金額（月）", "Amount a month")]
    [Unit("円", "yen")]
    public int? Amount { get; init; }

    [Label("超えた分は別に払う", "Hours beyond are paid in addition")]
    [Help("働く人が、払われる額を確かめられるようにするためです。", "So that people can check what they are paid.")]
    public bool ExcessPaid { get; init; }
}

using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Whether the employment ends on a day, and on what its renewal depends.</summary>
public sealed record ContractTerm
{
    [Label("期間の定めなし", "No fixed term")]
    [Help("終わりの日を決めずに雇うときに選びます。", "Choose it if no last day is set.")]
    public bool Indefinite { get; init; }

    [Label("いつまで", "Until")]
    public DateOnly? Until { get; init; }

    [Label("更新の決め方", "What renewal depends on")]
    [Help("更新の有無、判断の基準、通算期間や回数の上限を書きます。", "Whether it can be renewed, how that is decided, and any limit.")]
    [LongText(500)]
    public string? RenewalCriteria { get; init; }
}

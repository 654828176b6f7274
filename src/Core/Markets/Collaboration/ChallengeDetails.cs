using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>A challenge or project that looks for partners.</summary>
public sealed record ChallengeDetails
{
    [Section("解きたい課題", "The challenge")]
    [Label("テーマ", "Theme")]
    [Help("いちばん近いものを一つ選びます。", "Choose the nearest one.")]
    [Required, Facet]
    public Theme? Theme { get; init; }

    [Label("求めていること", "What is needed")]
    [Help("いま困っていること、いっしょにしたいことを、ふだんの言葉で書きます。", "What is difficult now, and what you would like to do together, in everyday words.")]
    [LongText]
    [Required]
    public string? Needed { get; init; }

    [Section("組みたい相手", "Partners")]
    [Label("組みたい相手", "Partners looked for")]
    [Help("ここで選んだ種類の相手だけを紹介します。団体に入っていない人は「個人」です。", "Only these kinds are introduced. Someone without an organisation counts as a person.")]
    [Required, Facet]
    public IReadOnlyList<PartnerKind> PartnerKinds { get; init; } = [];

    [Label("ほしい応援", "Support wanted")]
    [Facet]
    public IReadOnlyList<SupportKind> SupportKinds { get; init; } = [];

    [Section("予算と時期", "Budget and time")]
    [Label("予算", "Budget")]
    [Help("50万円なら 50 と書きます。決まっていなければ空けておきます。", "In ten thousand yen: 50 for ¥500,000. Leave it open if undecided.")]
    [Unit("万円", "× ¥10,000")]
    [Bounds(0, 1_000_000)]
    [Facet]
    public int? Budget { get; init; }

    [Label("募集の締め切り", "Deadline")]
    [Facet]
    public DateOnly? Deadline { get; init; }

    [Label("活動の場所", "Place")]
    [Help("例：用賀の商店街、オンライン", "Such as a shopping street in Yoga, or online.")]
    public string? Place { get; init; }
}

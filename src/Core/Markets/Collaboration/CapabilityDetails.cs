using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>What a business, a university, a group or a person can bring to a collaboration.</summary>
public sealed record CapabilityDetails
{
    [Section("できること", "What you offer")]
    [Label("テーマ", "Themes")]
    [Help("力になれるものを、いくつでも選びます。", "Choose as many as you can help with.")]
    [Required, Facet]
    public IReadOnlyList<Theme> Themes { get; init; } = [];

    [Label("提供できること", "Offer")]
    [Help("何ができるか、どんな相手の役に立つかを、ふだんの言葉で書きます。", "What you can do and for whom, in everyday words.")]
    [LongText]
    [Required]
    public string? Offer { get; init; }

    [Section("技術と実績", "Technology and track record")]
    [Label("技術・設備", "Technologies")]
    [Help("例：レーザー加工、データ分析、商品写真", "Such as laser cutting, data analysis, product photography.")]
    public IReadOnlyList<string> Technologies { get; init; } = [];

    [Label("これまでの実績", "Track record")]
    [LongText]
    public string? TrackRecord { get; init; }

    [Section("関わり方", "How you take part")]
    [Label("できる応援", "Support you can give")]
    [Facet]
    public IReadOnlyList<SupportKind> SupportKinds { get; init; } = [];

    [Label("受けられる量・時期", "Capacity")]
    [Help("例：月に2件まで、春から", "Such as two projects a month, from spring.")]
    public string? Capacity { get; init; }
}

using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets;

/// <summary>The fields that every listing has, whatever its market.</summary>
public class ListingFields
{
    [Section("見出しと紹介", "Title and introduction")]
    [Label("見出し", "Title")]
    [Help("何を、どこで、どのように。読む人がひと目で分かるように書きます。", "What, where and how, so that a reader understands at a glance.")]
    [LongText(80)]
    [Required]
    public string? Title { get; set; }

    [Label("ひとことで", "In one sentence")]
    [Help("一覧に出る短い紹介です。", "A short introduction shown in lists.")]
    [LongText(200)]
    public string? Summary { get; set; }

    [Label("くわしい紹介", "Full introduction")]
    [Help("仕事や場所の様子、大切にしていることを、ふだんの言葉で書きます。見出しや箇条書きの記号（Markdown）も使えます。", "Describe it in everyday words. Markdown headings and lists may be used.")]
    [LongText(10000)]
    public string? Body { get; set; }

    [Section("場所と手がかり", "Place and keywords")]
    [Label("地域", "Area")]
    [Vocabulary("areas")]
    [Required]
    [Facet]
    public string? Area { get; set; }

    [Label("町", "Town")]
    [Vocabulary("towns")]
    public string? Town { get; set; }

    [Label("最寄り駅", "Nearest station")]
    [Vocabulary("stations")]
    [Facet]
    public string? Station { get; set; }

    [Label("駅から歩いて", "Walk from the station")]
    [Help("道のり80メートルを1分と数えます。", "Count 80 metres of path as one minute.")]
    [Unit("分", "min")]
    [Bounds(0, 120)]
    public int? WalkMinutes { get; set; }

    [Label("緯度", "Latitude")]
    [Bounds(-90, 90)]
    public double? Latitude { get; set; }

    [Label("経度", "Longitude")]
    [Bounds(-180, 180)]
    public double? Longitude { get; set; }

    [Label("業種", "Industry")]
    [Vocabulary("industries")]
    [Facet]
    public string? Industry { get; set; }

    [Label("技術・経験の言葉", "Skills")]
    [Help("例：接客、経理、Webデザイン。相手を探す手がかりになります。", "Such as customer service, accounting, web design.")]
    public string[] Skills { get; set; } = [];

    [Label("キーワード", "Keywords")]
    public string[] Keywords { get; set; } = [];

    [Label("使える言葉", "Languages")]
    [Help("例：日本語、英語、やさしい日本語", "Such as Japanese, English")]
    public string[] Languages { get; set; } = [];

    [Section("見せ方と期限", "Who sees it, and until when")]
    [Label("だれに見せますか", "Who may see it")]
    public Visibility Visibility { get; set; }

    [Label("掲載の期限", "Shown until")]
    [Help("この日が過ぎると、自動で見えなくなります。", "It disappears by itself after this day.")]
    public DateOnly? ValidUntil { get; set; }

    public Guid? OrganizationId { get; set; }

    protected void Take(ListingFields other)
    {
        (Title, Summary, Body) = (other.Title, other.Summary, other.Body);
        (Area, Town, Station, WalkMinutes) = (other.Area, other.Town, other.Station, other.WalkMinutes);
        (Latitude, Longitude, Industry) = (other.Latitude, other.Longitude, other.Industry);
        (Skills, Keywords, Languages) = (other.Skills, other.Keywords, other.Languages);
        (Visibility, ValidUntil, OrganizationId) = (other.Visibility, other.ValidUntil, other.OrganizationId);
    }
}

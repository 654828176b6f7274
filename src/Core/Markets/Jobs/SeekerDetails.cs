using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Someone who looks for a job.</summary>
public sealed record SeekerDetails
{
    /// <summary>The least pay that is looked for.</summary>
    public sealed record WageWish
    {
        [Label("賃金の単位", "Paid by")]
        [Required, Facet]
        public WageUnit? Unit { get; init; }

        [Label("いくらから", "From")]
        [Help("これより低い求人は紹介しません。", "Jobs below this are not introduced.")]
        [Unit("円", "yen")]
        [Required, Facet]
        public int? Min { get; init; }
    }

    /// <summary>The hours of a day in which one can work; an end before the start runs past midnight.</summary>
    public sealed record FreeHours
    {
        [Label("始まり", "From")]
        [Required]
        public TimeOnly? Start { get; init; }

        [Label("終わり", "To")]
        [Required]
        public TimeOnly? End { get; init; }
    }

    [Section("さがしている仕事", "The work you look for")]
    [Label("希望の職業", "Occupations")]
    [Help("いくつでも選べます。ここで選んだ職業の求人を紹介します。", "Choose as many as you like. Jobs of these occupations are introduced.")]
    [Vocabulary("occupations")]
    [Required, Facet]
    public IReadOnlyList<string> Occupations { get; init; } = [];

    [Label("希望の雇い方", "Types of employment")]
    [Help("どれでもよければ空けておきます。", "Leave it open if any will do.")]
    [Facet]
    public IReadOnlyList<EmploymentType> EmploymentTypes { get; init; } = [];

    [Label("経験の年数", "Years of experience")]
    [Help("希望の職業の経験です。はじめてなら 0 か、空けておきます。", "In the occupation you look for; 0 or open for a first job.")]
    [Unit("年", "years")]
    [Bounds(0, 70)]
    public int? ExperienceYears { get; init; }

    [Label("配慮してほしいこと", "What you would like considered")]
    [Help("選んだことを歓迎する求人を、先に紹介します。書かなくてもかまいません。", "Jobs that welcome this come first. You need not say anything.")]
    public IReadOnlyList<Welcome> Considerations { get; init; } = [];

    [Section("場所", "Place")]
    [Label("希望の地域", "Areas")]
    [Help("地域か、通い始めの駅の、どちらかは選びます。", "Choose an area or a station, or both.")]
    [Vocabulary("areas")]
    [Facet]
    public IReadOnlyList<string> Areas { get; init; } = [];

    [Label("通い始めの駅", "Stations you start from")]
    [Help("家の近くなど、仕事に通うときに使う駅です。", "Such as the one near your home.")]
    [Vocabulary("stations")]
    [Facet]
    public IReadOnlyList<string> Stations { get; init; } = [];

    [Label("通える時間", "Longest way to work")]
    [Help("片道の時間です。空けておくと30分とみなします。", "One way. 30 minutes are assumed if you leave it open.")]
    [Unit("分", "min")]
    [Bounds(5, 180)]
    public int? MaxCommuteMinutes { get; init; }

    [Label("在宅での仕事", "Work from home")]
    [Help("在宅を選ぶと、在宅で働ける求人を先に紹介します。", "If you wish to work from home, jobs that allow it come first.")]
    [Required, Facet]
    public RemoteWork? Remote { get; init; }

    [Section("時間と賃金", "Hours and pay")]
    [Label("働ける曜日", "Days you can work")]
    [Help("いつでもよければ空けておきます。", "Leave it open if any will do.")]
    [Facet]
    public IReadOnlyList<Weekday> WorkDays { get; init; } = [];

    [Label("働ける時間", "Hours you can work")]
    [Help("いつでもよければ空けておきます。", "Leave it open if any will do.")]
    public FreeHours? Hours { get; init; }

    [Label("希望の賃金", "Pay you look for")]
    [Required]
    public WageWish? Wage { get; init; }

    [Label("いつから働けますか", "Available from")]
    [Help("すぐに働けるなら空けておきます。", "Leave it open if you can start now.")]
    public DateOnly? AvailableFrom { get; init; }
}

using System.Text.Json.Serialization;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>What owner, leaving tenant and newcomer all agree to when a fit-out is taken over, item by item.</summary>
public sealed record FitOutText
{
    public const int MaxText = 2000;
    public const int MaxFee = 1_000_000_000;

    /// <summary>What stays, and which equipment is handed over.</summary>
    public string? Fixtures { get; init; }

    /// <summary>What the newcomer pays the leaving tenant for it, in yen; 0 when it is given.</summary>
    public int? FixturesFee { get; init; }

    /// <summary>Who brings the premises back to what they were when the new lease ends (原状回復).</summary>
    public string? Restoration { get; init; }

    /// <summary>What is leased or belongs to the owner, and is therefore not handed over.</summary>
    public string? LeasedItems { get; init; }

    public DateOnly? OldLeaseEnds { get; init; }

    public DateOnly? NewLeaseBegins { get; init; }

    /// <summary>What becomes of the deposit.</summary>
    public string? Deposit { get; init; }

    public string? Other { get; init; }

    /// <summary>Its items in the order of the sheet.</summary>
    [JsonIgnore]
    public IReadOnlyList<FitOutItem> Items =>
    [
        new("fixtures", new("造作の内容と、譲る設備", "Interior and equipment handed over"), Said(Fixtures)),
        new("fixturesFee", new("造作譲渡料", "Price of the fixtures"), FixturesFee is { } fee ? Sum(fee) : null),
        new("restoration", new("原状回復の引き継ぎ", "Who restores the premises in the end"), Said(Restoration)),
        new("leasedItems", new("リース品・所有者の設備", "Leased items and the owner's equipment"), Said(LeasedItems)),
        new("oldLeaseEnds", new("いまの契約が終わる日", "Last day of the present lease"), OldLeaseEnds is { } last ? Dates.Full(last) : null),
        new("newLeaseBegins", new("新しい契約が始まる日", "First day of the new lease"), NewLeaseBegins is { } first ? Dates.Full(first) : null),
        new("deposit", new("保証金の扱い", "What becomes of the deposit"), Said(Deposit)),
        new("other", new("そのほかの約束", "Anything else"), Said(Other), Needed: false),
    ];

    /// <summary>Whether there is something to consent to.</summary>
    [JsonIgnore]
    public bool IsComplete => Items.All(x => !x.Needed || x.Value is not null);

    /// <summary>Without blanks around what was typed.</summary>
    internal FitOutText Trimmed() => this with
    {
        Fixtures = Trim(Fixtures),
        Restoration = Trim(Restoration),
        LeasedItems = Trim(LeasedItems),
        Deposit = Trim(Deposit),
        Other = Trim(Other),
    };

    /// <summary>What is wrong in itself; what is still missing may be written later.</summary>
    internal IReadOnlyList<FieldError> Check()
    {
        var errors = new List<FieldError>();
        foreach (var (field, text) in new[] { ("fixtures", Fixtures), ("restoration", Restoration), ("leasedItems", LeasedItems), ("deposit", Deposit), ("other", Other) })
        {
            if (text?.Length > MaxText)
                errors.Add(new(field, "text.tooLong", new($"{MaxText:#,0}文字までにしてください。", $"Use at most {MaxText:#,0} characters.")));
        }

        if (FixturesFee is < 0 or > MaxFee)
            errors.Add(new("fixturesFee", "number.bounds", new($"0円から{MaxFee:#,0}円までの数字で書いてください。ただで譲るときは0と書きます。", $"Write a number from 0 to {MaxFee:#,0}; 0 if it is given for nothing.")));
        if (NewLeaseBegins < OldLeaseEnds)
            errors.Add(new("newLeaseBegins", "date.order", new("新しい契約は、いまの契約が終わる日か、そのあとに始まるように直してください。", "Let the new lease begin on the last day of the present one or later.")));
        return errors;
    }

    /// <summary>The text as one reads it and consents to it: a heading, then item by item.</summary>
    internal string Read(int number, string language)
    {
        LocalText title = new($"居抜きの三者の同意 第{number}版", $"Consent of three to the fit-out, version {number}");
        var none = new LocalText("なし", "None");
        return string.Join("\n\n", Items.Select(x => $"{x.Label.In(language)}\n{(x.Value ?? none).In(language)}").Prepend(title.In(language)));
    }

    private static LocalText Sum(int yen) =>
        yen == 0 ? new("0円（ただで譲る）", "¥0 (given for nothing)") : new($"{yen:#,0}円", $"¥{yen:#,0}");

    private static LocalText? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : new(text, text);

    private static string? Trim(string? text) => text?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } said ? said : null;
}

using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Schema;

/// <summary>
/// One field of a listing: the single source for its JSON check, its place in the form, its label in findings,
/// its line on the listing page, its column in an import and its facet in the search.
/// </summary>
public sealed record FieldSpec
{
    /// <summary>The JSON name, such as <c>min</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The whole path, such as <c>details.wage.min</c>.</summary>
    public required string Path { get; init; }

    public required FieldKind Kind { get; init; }

    public required LocalText Label { get; init; }

    public LocalText? Help { get; init; }

    public LocalText? Unit { get; init; }

    /// <summary>Title of the form's step that this field begins.</summary>
    public LocalText? Section { get; init; }

    public RequiredAttribute? Required { get; init; }

    /// <summary>The words of a choice; for reference data in the order of its file.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Name of the reference data the words come from, if they do.</summary>
    public string? Vocabulary { get; init; }

    public IReadOnlyList<FieldSpec> Children { get; init; } = [];

    public int MaxLength { get; init; } = 200;

    public double Min { get; init; }

    public double Max { get; init; } = 1_000_000_000;

    public bool Confidential { get; init; }

    public bool Facet { get; init; }

    /// <summary>A flag that may also stay unsaid: yes, no, or nothing yet.</summary>
    public bool MayBeUnsaid { get; init; }

    /// <summary>This field and everything below it.</summary>
    public IEnumerable<FieldSpec> Leaves => Kind == FieldKind.Group ? Children.SelectMany(x => x.Leaves) : [this];

    /// <summary>What people call a word of this field; the word itself if it is free text.</summary>
    public string Display(string value) => LabelOf(value)?.ToString() ?? value;

    /// <summary>The choice behind a word, or null for free text.</summary>
    public Option? Find(string value) => Options.FirstOrDefault(x => x.Value == value);

    /// <summary>What people call a word of this field; null when it is none of its options.</summary>
    public LocalText? LabelOf(string value) => Options.FirstOrDefault(x => x.Value == value)?.Label;
}

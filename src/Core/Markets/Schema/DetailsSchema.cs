using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Schema;

/// <summary>The fields of a record type, read once from its properties and their attributes.</summary>
public sealed class DetailsSchema
{
    private readonly ReferenceData reference;

    private DetailsSchema(ReferenceData reference) => this.reference = reference;

    public IReadOnlyList<FieldSpec> Fields { get; private init; } = [];

    public IEnumerable<FieldSpec> Leaves => Fields.SelectMany(x => x.Leaves);

    /// <param name="type">A record whose properties carry the schema's attributes.</param>
    /// <param name="reference">Where vocabularies come from.</param>
    /// <param name="prefix">Path in front of the names: <c>details.</c> or nothing.</param>
    public static DetailsSchema Of(Type type, ReferenceData reference, string prefix)
    {
        var schema = new DetailsSchema(reference);
        return new DetailsSchema(reference) { Fields = schema.Properties(type, prefix, inherited: false) };
    }

    /// <summary>The field of a path such as <c>details.wage.min</c>, or null.</summary>
    public FieldSpec? Find(string path) => Find(Fields, path);

    /// <summary>Reads what the schema knows; wrong values go to <paramref name="errors"/>.</summary>
    public JsonObject Read(JsonObject source, List<FieldError> errors) => FieldReader.Read(Fields, source, errors);

    private static FieldSpec? Find(IReadOnlyList<FieldSpec> fields, string path)
    {
        foreach (var field in fields)
        {
            if (field.Path == path)
                return field;
            if (path.StartsWith(field.Path + ".", StringComparison.Ordinal))
                return Find(field.Children, path);
        }

        return null;
    }

    private List<FieldSpec> Properties(Type type, string prefix, bool inherited) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(x => x.GetCustomAttribute<LabelAttribute>() is not null)
            .Select(x => Field(x, prefix, inherited))];

    private FieldSpec Field(PropertyInfo property, string prefix, bool inherited)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var item = type.IsArray ? type.GetElementType()
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
        var vocabulary = property.GetCustomAttribute<VocabularyAttribute>()?.Name;
        var longText = property.GetCustomAttribute<LongTextAttribute>();
        var bounds = property.GetCustomAttribute<BoundsAttribute>();
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        var confidential = inherited || property.GetCustomAttribute<ConfidentialAttribute>() is not null;
        var kind = Kind(type, item, vocabulary is not null, longText is not null);

        return new FieldSpec
        {
            Name = name,
            Path = prefix + name,
            Kind = kind,
            Label = property.GetCustomAttribute<LabelAttribute>()!.Text,
            Help = property.GetCustomAttribute<HelpAttribute>()?.Text,
            Unit = property.GetCustomAttribute<UnitAttribute>()?.Text,
            Section = property.GetCustomAttribute<SectionAttribute>()?.Title,
            Required = property.GetCustomAttribute<RequiredAttribute>(),
            Vocabulary = vocabulary,
            Options = vocabulary is not null ? reference.Options(vocabulary) : EnumOptions(item ?? type),
            Children = kind == FieldKind.Group ? Properties(type, prefix + name + ".", confidential) : [],
            MaxLength = longText?.MaxLength ?? 200,
            Min = bounds?.Min ?? 0,
            Max = bounds?.Max ?? 1_000_000_000,
            Confidential = confidential,
            Facet = property.GetCustomAttribute<FacetAttribute>() is not null,
            MayBeUnsaid = property.PropertyType == typeof(bool?),
        };
    }

    private static FieldKind Kind(Type type, Type? item, bool vocabulary, bool longText) => (type, item) switch
    {
        (_, { IsEnum: true }) => FieldKind.Choices,
        (_, not null) => vocabulary ? FieldKind.Choices : FieldKind.Texts,
        ({ IsEnum: true }, _) => FieldKind.Choice,
        _ when type == typeof(string) => vocabulary ? FieldKind.Choice : longText ? FieldKind.LongText : FieldKind.Text,
        _ when type == typeof(int) => FieldKind.Integer,
        _ when type == typeof(decimal) || type == typeof(double) => FieldKind.Number,
        _ when type == typeof(bool) => FieldKind.Flag,
        _ when type == typeof(DateOnly) => FieldKind.Date,
        _ when type == typeof(TimeOnly) => FieldKind.Time,
        _ => FieldKind.Group,
    };

    private static IReadOnlyList<Option> EnumOptions(Type type) =>
        !type.IsEnum ? [] : [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(member => new Option(
            member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name),
            member.GetCustomAttribute<LabelAttribute>()?.Text ?? new LocalText(member.Name, member.Name)))];
}

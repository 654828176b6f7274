namespace SetagayaPort.Core.Markets.Schema;

/// <summary>The field takes codes of the reference data: areas, towns, stations, industries or occupations.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VocabularyAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

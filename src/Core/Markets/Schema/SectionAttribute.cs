using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Schema;

/// <summary>Begins a step of the guided form; the fields that follow belong to it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SectionAttribute(string ja, string en) : Attribute
{
    public LocalText Title { get; } = new(ja, en);
}

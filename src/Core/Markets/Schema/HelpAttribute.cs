using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Schema;

/// <summary>One or two plain sentences shown between the label and the input.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HelpAttribute(string ja, string en) : Attribute
{
    public LocalText Text { get; } = new(ja, en);
}

using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Schema;

/// <summary>What people call a field or a choice.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class LabelAttribute(string ja, string en) : Attribute
{
    public LocalText Text { get; } = new(ja, en);
}

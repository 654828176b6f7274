using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Schema;

/// <summary>One word a choice may take, and what people call it.</summary>
public sealed record Option(string Value, LocalText Label);

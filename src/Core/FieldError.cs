using SetagayaPort.Core.Language;

namespace SetagayaPort.Core;

/// <summary>One thing wrong with one field: a stable code and a sentence that says how to mend it.</summary>
public sealed record FieldError(string Field, string Code, LocalText Message);

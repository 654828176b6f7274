using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Import;

/// <summary>What is wrong with a row. Rows are counted from 1, without the header.</summary>
public sealed record ImportError(int Row, string Field, string Code, LocalText Message);

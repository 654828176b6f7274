using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>How many documents carry a value: 1 or more.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ValueCount(string Value, int Count);

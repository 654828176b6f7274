using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>Where a word begins.</summary>
/// <param name="InSpelling">UTF-16 units before it.</param>
/// <param name="InReading">The same in the reading.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WordStart(int InSpelling, int InReading);

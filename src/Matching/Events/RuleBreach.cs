using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Events;

/// <summary>A meeting of a timetable that breaks a rule.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RuleBreach(RuleBreachKind Kind, Meeting Meeting);

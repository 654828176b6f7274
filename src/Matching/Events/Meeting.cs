using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Events;

/// <summary>An organisation and a person talk in a slot; all three are indices from 0.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Meeting(int Organization, int Person, int Slot);

using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Events;

/// <summary>A meeting that takes place in another slot than was planned.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MovedMeeting(Meeting Meeting, int Slot);

using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Events;

/// <summary>A pair that would like to talk. Pairs without a wish never meet.</summary>
/// <param name="Organization">The organisation's index, from 0.</param>
/// <param name="Person">The person's index, from 0.</param>
/// <param name="Score">What their meeting is worth to the event, 0..1.</param>
/// <param name="OfOrganization">What the organisation thinks of the person, 0..1.</param>
/// <param name="OfPerson">What the person thinks of the organisation, 0..1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MeetingWish(int Organization, int Person, double Score, double OfOrganization, double OfPerson);

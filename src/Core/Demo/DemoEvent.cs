namespace SetagayaPort.Core.Demo;

/// <summary>A matching event in the files.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Day">Its relative day.</param>
/// <param name="Start">When it starts.</param>
/// <param name="MinutesPerSlot">How long a slot is.</param>
/// <param name="Slots">How many slots.</param>
/// <param name="Breaks">Numbers of the breaks.</param>
/// <param name="LeastMeetings">How many meetings everybody should have.</param>
/// <param name="LeftKind">Those who stay seated.</param>
/// <param name="RightKind">Those who go round.</param>
/// <param name="Owners">Addresses of people whose listings take part in any case.</param>
/// <param name="Best">How many listings of the best matches take part besides.</param>
/// <param name="LateSlots">Slots in which the last of the right side cannot come.</param>
internal sealed record DemoEvent(
    string Title, string Day, TimeOnly Start, int MinutesPerSlot, int Slots, int[] Breaks, int LeastMeetings, string LeftKind, string RightKind, string[] Owners, int Best, int[] LateSlots);

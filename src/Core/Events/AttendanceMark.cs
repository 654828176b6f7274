using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Events;

/// <summary>What came between on the day of an event.</summary>
public enum AttendanceMark
{
    [Label("欠席", "Absent")] Absent,
    [Label("遅刻", "Late")] Late,
    [Label("早退", "Leaves early")] EarlyLeave,
}

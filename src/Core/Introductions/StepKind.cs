using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Introductions;

public enum StepKind
{
    [Label("電話", "Call")] Call,
    [Label("面談", "Meeting")] Meeting,
    [Label("見学", "Visit")] Visit,
    [Label("お試し", "Trial")] Trial,
    [Label("条件の提示", "Terms")] Terms,
    [Label("面接", "Interview")] Interview,
    [Label("内見", "Viewing")] Viewing,
    [Label("そのほか", "Other")] Other,
}

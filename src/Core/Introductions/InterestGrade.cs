using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Introductions;

/// <summary>How far somebody has made up their mind when they ask for an introduction.</summary>
public enum InterestGrade
{
    [Label("すぐ応募", "Apply now")] Apply,
    [Label("話を聞きたい", "Would like to talk")] Talk,
    [Label("気になる", "Curious")] Curious,
}

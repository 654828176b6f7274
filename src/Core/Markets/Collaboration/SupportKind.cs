using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Ways to support a challenge.</summary>
public enum SupportKind
{
    [Label("技術・知識", "Skill")] Skill,
    [Label("試用・モニター", "Trying it out")] Monitor,
    [Label("場所", "Place")] Place,
    [Label("人手・ボランティア", "Volunteering")] Volunteer,
    [Label("資金・協賛", "Money")] Pledge,
}

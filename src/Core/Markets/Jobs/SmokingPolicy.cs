using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Protection from second-hand smoke at the workplace.</summary>
public enum SmokingPolicy
{
    [Label("屋内は禁煙", "No smoking indoors")] Banned,
    [Label("喫煙専用室がある", "Smoking room")] Room,
    [Label("喫煙できる", "Smoking allowed")] Allowed,
}

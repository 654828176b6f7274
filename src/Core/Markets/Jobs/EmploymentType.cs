using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>What kind of employment is offered or looked for.</summary>
public enum EmploymentType
{
    [Label("正社員", "Permanent staff")] FullTime,
    [Label("契約社員", "Contract staff")] Contract,
    [Label("パート・アルバイト", "Part-time")] PartTime,
    [Label("短期・臨時", "Short-term")] Temporary,
}

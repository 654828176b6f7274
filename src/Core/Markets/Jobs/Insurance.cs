using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>The public insurances of an employment.</summary>
public enum Insurance
{
    [Label("雇用保険", "Employment insurance")] Employment,
    [Label("労災保険", "Workers' compensation")] WorkersComp,
    [Label("健康保険", "Health insurance")] Health,
    [Label("厚生年金", "Employees' pension")] Pension,
}

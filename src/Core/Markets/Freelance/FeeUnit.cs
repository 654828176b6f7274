using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>What a fee is paid for.</summary>
public enum FeeUnit
{
    [Label("1時間あたり", "Per hour")] Hour,
    [Label("1日あたり", "Per day")] Day,
    [Label("1か月あたり", "Per month")] Month,
    [Label("1件あたり", "Per project")] Project,
}

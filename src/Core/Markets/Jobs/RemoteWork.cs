using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>How much of the work is done from home.</summary>
public enum RemoteWork
{
    [Label("なし（職場で働く）", "None: at the workplace")] None,
    [Label("一部は在宅", "Partly from home")] Partial,
    [Label("すべて在宅", "Entirely from home")] Full,
}

using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Assistance;

/// <summary>How somebody who is offline told a coordinator what they want.</summary>
public enum ConsentWay
{
    [Label("会って、直接聞いた", "In person")] InPerson,
    [Label("電話で聞いた", "By phone")] Phone,
    [Label("手紙をもらった", "By letter")] Letter,
}

using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>The steps towards closing or handing over, in their order.</summary>
public enum ClosingStepKind
{
    [Label("コーディネーターに話す", "Tell a coordinator")] TellCoordinator,
    [Label("従業員に話す", "Tell the staff")] TellStaff,
    [Label("大家さんに解約を予告する", "Give notice to the landlord")] TellLandlord,
    [Label("お客さまと取引先に知らせる", "Tell customers and suppliers")] TellCustomers,
    [Label("許可と廃業の届け出を整える", "Prepare permits and notices of closing")] FileNotices,
    [Label("引き継ぐ、または閉める", "Hand over or close")] HandOver,
}

using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Freelance.Terms;

/// <summary>How a fee is paid. What is neither cash nor a transfer has to be explained (公正取引委員会規則 第1条第1項第7号から第12号).</summary>
public enum PaymentMeans
{
    [Label("銀行振込", "Bank transfer")] Transfer,
    [Label("現金", "Cash")] Cash,
    [Label("そのほか（手形、電子マネーなど）", "Other (bills, e-money …)")] Other,
}

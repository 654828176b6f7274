using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>What a collaboration is about.</summary>
public enum Theme
{
    [Label("商品・サービスづくり", "Products and services")] Product,
    [Label("販路・売り方", "Sales")] Sales,
    [Label("技術・ものづくり", "Technology and making")] Technology,
    [Label("地域・にぎわい", "Community")] Community,
    [Label("福祉", "Welfare")] Welfare,
    [Label("環境", "Environment")] Environment,
    [Label("教育・子ども", "Education")] Education,
    [Label("農業", "Agriculture")] Agriculture,
    [Label("観光・文化", "Tourism and culture")] Tourism,
    [Label("デジタル", "Digital")] Digital,
}

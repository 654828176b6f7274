using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Who may answer a challenge: the kinds of organisations, and a person without one.</summary>
public enum PartnerKind
{
    [Label("事業者", "Business")] Business,
    [Label("NPO・市民団体", "Non-profit")] Npo,
    [Label("大学・研究機関", "University")] University,
    [Label("商店街", "Shopping street")] ShoppingStreet,
    [Label("農家", "Farm")] Farm,
    [Label("公的機関", "Public body")] Public,
    [Label("個人", "Person")] Person,
}

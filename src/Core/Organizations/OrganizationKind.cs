using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Organizations;

public enum OrganizationKind
{
    [Label("事業者", "Business")] Business,
    [Label("NPO・市民団体", "Non-profit")] Npo,
    [Label("大学・研究機関", "University")] University,
    [Label("商店街", "Shopping street")] ShoppingStreet,
    [Label("農家", "Farm")] Farm,
    [Label("公的機関", "Public body")] Public,
}

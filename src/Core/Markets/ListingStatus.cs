using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets;

public enum ListingStatus
{
    [Label("下書き", "Draft")] Draft,
    [Label("公開中", "Published")] Published,
    [Label("お休み中", "Paused")] Paused,
    [Label("終了", "Closed")] Closed,
    [Label("期限切れ", "Expired")] Expired,
}

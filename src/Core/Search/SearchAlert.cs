using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Search;

/// <summary>How the owner of a saved search wants to hear of new hits.</summary>
public enum SearchAlert
{
    [Label("知らせない", "No alert")] None,
    [Label("すぐに知らせる", "At once")] Instant,
    [Label("一日に一度", "Once a day")] Daily,
}

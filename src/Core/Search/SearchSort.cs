using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Search;

public enum SearchSort
{
    [Label("合う順", "Best match")] Relevance,
    [Label("新しい順", "Newest")] Newest,
    [Label("近い順", "Nearest")] Distance,
}

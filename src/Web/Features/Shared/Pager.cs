using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>Pages of a list: numbers, 前へ and 次へ. Everything else in the address is kept.</summary>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="Size">Entries a page.</param>
/// <param name="Total">Entries in all.</param>
public sealed record Pager(int Page, int Size, int Total)
{
    private const int Around = 2;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>Numbers to show: the first, the last, those around this one; null stands for a gap.</summary>
    public IEnumerable<int?> Numbers
    {
        get
        {
            var last = 0;
            for (var page = 1; page <= Pages; page++)
            {
                if (page != 1 && page != Pages && Math.Abs(page - Page) > Around)
                    continue;
                if (page > last + 1)
                    yield return null;
                last = page;
                yield return page;
            }
        }
    }

    public static string Href(HttpRequest request, int page)
    {
        var query = QueryPairs.Without(request.Query, "page").Append(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture)));
        return QueryHelpers.AddQueryString(request.Path.Value ?? "/", query);
    }
}

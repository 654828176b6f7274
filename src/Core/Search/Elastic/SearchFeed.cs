namespace SetagayaPort.Core.Search.Elastic;

/// <summary>An index of Elasticsearch and how far it has followed the database.</summary>
/// <param name="Name">The index's name.</param>
/// <param name="Revision">Everything up to this revision is in it, or set aside.</param>
/// <param name="Shape">Of which form the index is.</param>
/// <param name="Japanese">Whether it has fields for the server's own Japanese analysis.</param>
/// <param name="LiveAt">Since when it is searched; null while it is filled.</param>
/// <param name="RetiredAt">Since when another is searched instead; it is followed no more and soon deleted.</param>
internal sealed record SearchFeed(string Name, long Revision, string Shape, bool Japanese, DateTimeOffset? LiveAt, DateTimeOffset? RetiredAt)
{
    /// <summary>Only through this alias is it written to, so that a lost index cannot come back without its mapping.</summary>
    public string WriteAlias => $"{Name}-feed";
}

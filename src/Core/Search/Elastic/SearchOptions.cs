namespace SetagayaPort.Core.Search.Elastic;

/// <summary>Which engine answers searches, from the section <c>Search</c>.</summary>
public sealed class SearchOptions
{
    public const string Postgresql = "postgresql";
    public const string Elasticsearch = "elasticsearch";

    public string Engine { get; set; } = Postgresql;

    internal bool IsKnown => Engine is Postgresql or Elasticsearch;

    public bool UsesElastic => Engine == Elasticsearch;
}

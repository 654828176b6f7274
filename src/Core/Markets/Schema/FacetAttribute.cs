namespace SetagayaPort.Core.Markets.Schema;

/// <summary>The field can be filtered by f.&lt;field&gt; in the search and is counted in the facets.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FacetAttribute : Attribute;

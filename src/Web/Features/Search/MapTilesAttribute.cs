namespace SetagayaPort.Web.Features.Search;

/// <summary>Marks a page whose map may fetch base tiles: its content security policy names their host, where one is configured.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MapTilesAttribute : Attribute;

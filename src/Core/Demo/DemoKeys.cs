namespace SetagayaPort.Core.Demo;

/// <summary>Ids of the loaded people and organisations by the keys of the files.</summary>
public sealed record DemoKeys(IReadOnlyDictionary<string, Guid> People, IReadOnlyDictionary<string, Guid> Organizations);

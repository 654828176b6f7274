using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Infrastructure;

/// <summary>
/// Two sites that most classes share, since a site of one's own costs seconds: the classes of one run one after another, the two
/// sides at once. A class that moves the clock, sets the site up its own way or counts what is in it takes a <see cref="PortApp"/> of its own.
/// </summary>
[CollectionDefinition(nameof(NorthTown))]
public sealed class NorthTown : ICollectionFixture<PortApp>;

/// <inheritdoc cref="NorthTown"/>
[CollectionDefinition(nameof(SouthTown))]
public sealed class SouthTown : ICollectionFixture<PortApp>;

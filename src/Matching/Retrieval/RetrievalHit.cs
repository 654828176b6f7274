using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>A document found.</summary>
/// <param name="Id">The document.</param>
/// <param name="Score">Above 0 where words or a place were asked, comparable within one query only; otherwise 0.</param>
/// <param name="DistanceMetres">From the query's place; null where either has none.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RetrievalHit(Guid Id, double Score, double? DistanceMetres);

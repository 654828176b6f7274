using System.Text.Json.Nodes;

namespace SetagayaPort.Core.Demo;

/// <summary>A record of a shop in the files.</summary>
/// <param name="Owner">Key of its owner.</param>
/// <param name="Written">When it was written down.</param>
/// <param name="Closing">The closing date.</param>
/// <param name="Faces">Keys of the listings that are its faces.</param>
/// <param name="Was">What the record said when the faces took it, where it says otherwise now.</param>
/// <param name="Details">The record.</param>
internal sealed record DemoShop(string Owner, string Written, string? Closing, string[] Faces, JsonObject Was, JsonObject Details);

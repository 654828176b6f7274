namespace SetagayaPort.Matching.Retrieval;

/// <summary>The parts of a document that words are looked for in, each with a weight of its own.</summary>
public enum TextField
{
    Title,

    /// <summary>What somebody can do or asks for.</summary>
    Skills,

    Organization,

    /// <summary>Names of the area, the town and the station.</summary>
    Place,

    Summary,

    Body,

    /// <summary>Labels of the choices and keywords.</summary>
    Words,
}

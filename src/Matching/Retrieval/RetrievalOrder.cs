namespace SetagayaPort.Matching.Retrieval;

/// <summary>The order of the hits. Equal ones stand newest first, then by id.</summary>
public enum RetrievalOrder
{
    /// <summary>By score; without words and without a place, newest first.</summary>
    Relevance,

    Newest,

    /// <summary>Nearest first, those without a place last; without a place to measure from, newest first.</summary>
    Distance,
}

using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Where commissioned work is done.</summary>
public enum WorkPlace
{
    [Label("現地で", "On site")] Onsite,
    [Label("在宅・オンラインで", "Remotely")] Remote,
    [Label("どちらでも", "Either")] Either,
}

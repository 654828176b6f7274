using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets.Succession;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>Counts the steps back from the closing date.</summary>
public static class ClosingPlan
{
    /// <summary>So long before the closing date help with closing is offered where no successor is in sight.</summary>
    public const int OfferDays = 90;

    // Leases of shops usually ask for six months' notice; staff need at least 30 days (労働基準法20条) and are better told before the landlord is.
    private static readonly Dictionary<ClosingStepKind, int> Leads = new()
    {
        [ClosingStepKind.TellCoordinator] = 240,
        [ClosingStepKind.TellStaff] = 210,
        [ClosingStepKind.TellLandlord] = 180,
        [ClosingStepKind.TellCustomers] = 60,
        [ClosingStepKind.FileNotices] = 30,
        [ClosingStepKind.HandOver] = 0,
    };

    /// <summary>Whether the step tells somebody something, so that it needs the owner's consent to exactly that.</summary>
    public static bool Discloses(ClosingStepKind kind) => kind is not (ClosingStepKind.FileNotices or ClosingStepKind.HandOver);

    /// <summary>The due day of each step. A day that has passed becomes today: what is late is to be done now.</summary>
    /// <param name="closing">Not before today.</param>
    /// <param name="today">The town's day.</param>
    /// <param name="kinds">The steps that this shop has.</param>
    public static IReadOnlyDictionary<ClosingStepKind, DateOnly> Of(DateOnly closing, DateOnly today, IEnumerable<ClosingStepKind> kinds)
    {
        var first = today < closing ? today : closing;
        return kinds.ToDictionary(x => x, x => closing.AddDays(-Leads[x]) is var due && due < first ? first : due);
    }

    /// <summary>Every step, but for the landlord of a shop that has none.</summary>
    internal static IEnumerable<ClosingStepKind> KindsFor(ShopRecord shop) => Enum.GetValues<ClosingStepKind>()
        .Where(x => x != ClosingStepKind.TellLandlord
            || shop.Text("premises") is not { } tenure || Words<BusinessDetails.PremisesTenure>.Parse(tenure) == BusinessDetails.PremisesTenure.Leased);
}

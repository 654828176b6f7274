namespace SetagayaPort.Core.Markets.Freelance.Terms;

/// <summary>The terms as a client finds them on the form: the last version, or what the listing already says.</summary>
public static class TermsDraft
{
    /// <param name="found">The case.</param>
    /// <param name="worker">Name of the one who does the work.</param>
    /// <param name="today">The day on which it is written.</param>
    public static WorkTermsContent Of(TermsCase found, string? worker, DateOnly today)
    {
        if (found.Newest is { } newest)
            return newest.Content with { ChangeReason = null };

        var offer = found.Offer;
        var delivered = offer.End;
        return new WorkTermsContent
        {
            ClientName = offer.ClientName,
            WorkerName = worker,
            CommissionedOn = today,
            Work = offer.Deliverable,
            StartsOn = offer.Start is { } start && start >= today ? start : null,
            DeliverOn = delivered,
            DeliverTo = offer.Place switch
            {
                WorkPlace.Remote => "オンラインで",
                _ => offer.ClientAddress,
            },
            InspectBy = delivered is { } day && offer.InspectionDays is > 0 and var days ? day.AddDays(days) : null,
            Fee = offer.ProBono ? 0 : offer.Fee?.Min,
            FeeUnit = offer.Fee?.Unit,
            PayOn = delivered is { } received && !offer.ProBono ? Earlier(PaymentDate.Suggest(received), received.AddDays(Math.Clamp(offer.PaymentDueDays ?? PaymentDate.Days, 1, PaymentDate.Days) - 1)) : null,
            PayBy = PaymentMeans.Transfer,
        };
    }

    private static DateOnly Earlier(DateOnly suggested, DateOnly promised) => Calendar.BankingDays.OnOrBefore(suggested < promised ? suggested : promised);
}

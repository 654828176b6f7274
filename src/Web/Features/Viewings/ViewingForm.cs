using System.Globalization;
using SetagayaPort.Core;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Viewings;

namespace SetagayaPort.Web.Features.Viewings;

/// <summary>Times of a viewing as the form writes them: three pairs of a day and a clock, one length for all.</summary>
public static class ViewingForm
{
    public const int UsualMinutes = 30;

    public static IReadOnlyList<int> Lengths { get; } = [15, 30, 45, 60, 90, 120];

    private static readonly LocalText HalfATime = new("日にちと時刻の両方を選んでください。", "Choose both a day and a time.");

    /// <summary>Empty pairs are left out; half a pair is a fault.</summary>
    public static Result<IReadOnlyList<ViewingSlot>> Slots(IFormCollection form)
    {
        var minutes = int.TryParse(form["minutes"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : UsualMinutes;
        var slots = new List<ViewingSlot>();
        for (var i = 1; i <= Viewing.MostSlots; i++)
        {
            var (day, clock) = (form[$"day{i}"].ToString(), form[$"clock{i}"].ToString());
            if (day.Length == 0 && clock.Length == 0)
                continue;
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                || !TimeOnly.TryParse(clock, CultureInfo.InvariantCulture, out var hour))
                return Error.Invalid("slots", "slots.half", HalfATime);
            var local = date.ToDateTime(hour);
            slots.Add(new ViewingSlot(new DateTimeOffset(local, TownTime.Zone.GetUtcOffset(local)), minutes));
        }

        return slots;
    }
}

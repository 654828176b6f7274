namespace SetagayaPort.Matching.Explanations;

/// <summary>The units that wording knows. Numbers in any other unit are written plainly.</summary>
public static class AmountUnit
{
    public const string YenPerHour = "yenPerHour";
    public const string YenPerDay = "yenPerDay";
    public const string YenPerMonth = "yenPerMonth";
    public const string YenPerYear = "yenPerYear";
    public const string YenPerProject = "yenPerProject";
    public const string Yen = "yen";

    /// <summary>Ten thousand yen.</summary>
    public const string ManYen = "manYen";
    public const string SquareMetres = "sqm";
    public const string HoursPerWeek = "hoursPerWeek";
    public const string Minutes = "minutes";
    public const string Months = "months";
    public const string Years = "years";
    public const string People = "people";
}

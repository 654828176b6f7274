namespace SetagayaPort.Web.Features.Shared;

/// <summary>Who runs the site and how to reach them, from the section <c>Operator</c>. What is not set is not shown.</summary>
public sealed class OperatorOptions
{
    public string Name { get; set; } = "SETAGAYA PORT 運営事務局（見本）";

    public string NameEn { get; set; } = "SETAGAYA PORT office (sample)";

    public string? Phone { get; set; }

    public string? Mail { get; set; }

    /// <summary>When somebody answers, such as 平日 9時から17時.</summary>
    public string? Hours { get; set; }

    public string? HoursEn { get; set; }

    /// <summary>Where the counter is.</summary>
    public string? Address { get; set; }

    public string? AddressEn { get; set; }

    /// <summary>Station next to the counter: its lamp is lit on the chart of the ward.</summary>
    public string? Station { get; set; }

    public string ShownName => T(Name, NameEn);

    public string? ShownHours => English ? HoursEn ?? Hours : Hours;

    public string? ShownAddress => English ? AddressEn ?? Address : Address;

    /// <summary>The number as a telephone dials it, or null.</summary>
    public string? Dial => Phone is null ? null : "tel:" + string.Concat(Phone.Where(x => char.IsAsciiDigit(x) || x == '+'));
}

namespace SetagayaPort.Core.Reports;

/// <summary>Pages that notices and mails about reports lead to.</summary>
public static class ReportLinks
{
    public const string Queue = "/desk/reports";
    public const string Mine = "/reports";

    public static string Appeal(string token) => $"/appeal/{token}";
}

namespace SetagayaPort.Web.Features.Markets.Freelance;

/// <summary>フリーランス・トラブル110番: free advice by lawyers, on behalf of the Ministry of Health, Labour and Welfare.</summary>
public static class HelpLine
{
    public const string Phone = "0120-532-110";

    public const string Dial = "tel:0120532110";

    public const string Site = "https://freelance110.mhlw.go.jp/";
}

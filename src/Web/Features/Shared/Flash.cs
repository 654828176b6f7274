using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>A sentence said on the next page: what just happened. <c>Flash.Say(TempData, T("保存しました", "Saved"))</c>, then redirect.</summary>
public static class Flash
{
    /// <summary>Carries the sentence from one page to the next; without it there is nothing to read.</summary>
    public const string Cookie = "port-said";

    public const string Key = "flash";
    public const string KindKey = "flash-kind";

    public static void Say(ITempDataDictionary temp, string sentence) => Put(temp, "ok", sentence);

    /// <summary>Something that the person should know before going on.</summary>
    public static void Warn(ITempDataDictionary temp, string sentence) => Put(temp, "warn", sentence);

    private static void Put(ITempDataDictionary temp, string kind, string sentence)
    {
        temp[Key] = sentence;
        temp[KindKey] = kind;
    }
}

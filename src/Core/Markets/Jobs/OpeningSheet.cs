using System.Globalization;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>The 求人票: the items of 職業安定法 第5条の3, 施行規則 第4条の2 and the guideline, and what 第5条の4 asks for.</summary>
internal static class OpeningSheet
{
    public static ListingSheet Create(MinimumWage minimum) => new(
        new("求人票", "Job sheet"),
        new("職業安定法 第5条の3（労働条件の明示）・第5条の4（正確で最新の表示）", "Employment Security Act, Art. 5-3 (terms of employment) and 5-4 (accurate and current information)"),
        [.. Work(), .. PlaceAndTime(), .. Pay(minimum), .. People()]);

    private static IEnumerable<SheetItem> Work() =>
    [
        new(new("職種", "Occupation"), "details.occupationTitle", "details.occupation"),
        new(new("雇用形態・人数", "Type of employment, number of people"), "details.employmentType", "details.headcount"),
        new(new("業務内容", "Duties"), "details.duties"),
        new(new("業務の変更の範囲", "How duties may change"), "details.dutiesChangeScope"),
        new(new("契約期間・更新の基準", "Term of contract and renewal"), "details.term") { Notes = Renewal },
        new(new("試用期間", "Trial period"), "details.trialPeriodMonths") { Unsaid = new("試用期間はありません", "there is no trial period") },
    ];

    private static IEnumerable<SheetItem> PlaceAndTime() =>
    [
        new(new("就業場所", "Workplace"), "details.workplace"),
        new(new("就業場所の変更の範囲", "How the workplace may change"), "details.workplaceChangeScope"),
        new(new("在宅での仕事", "Work from home"), "details.remote"),
        new(new("就業時間・休憩・時間外労働", "Hours, breaks and overtime"), "details.hours"),
        new(new("就業する曜日", "Working days"), "details.workDays"),
        new(new("休日", "Days off"), "details.daysOff"),
    ];

    private static IEnumerable<SheetItem> Pay(MinimumWage minimum) =>
    [
        new(new("賃金", "Pay"), "details.wage") { Notes = x => Hourly(x.DetailsAs<OpeningDetails>(), minimum) },
        new(new("固定残業代", "Fixed overtime pay")) { Notes = Overtime, Unsaid = new("固定残業代はありません", "there is none") },
        new(new("社会保険・労働保険", "Social and labour insurance"), "details.insurances"),
        new(new("受動喫煙を防ぐ対策", "Protection from second-hand smoke"), "details.smoking"),
    ];

    private static IEnumerable<SheetItem> People() =>
    [
        new(new("必要な経験・資格", "Skills needed"), "details.requiredSkills") { Unsaid = new("問いません", "none is needed") },
        new(new("あるとうれしい経験・資格", "Skills welcome"), "details.preferredSkills"),
        new(new("歓迎する方", "Particularly welcome"), "details.welcome"),
        new(new("年齢の制限とその理由", "Age limit and its reason"), "details.ageLimit") { Unsaid = new("年齢は問いません", "any age") },
        new(new("募集者の氏名・名称", "Employer's name"), "details.employerName"),
        new(new("募集者の住所", "Employer's address"), "details.employerAddress"),
        new(new("連絡先", "Contact"), "details.employerContact"),
        new(new("いつの時点の内容か", "Correct as of"), "details.asOf"),
        new(new("有効期限", "Valid until"), "validUntil"),
    ];

    private static IEnumerable<LocalText> Renewal(Listing listing)
    {
        if (listing.DetailsAs<OpeningDetails>().Term is { Indefinite: false, Until: not null, RenewalCriteria: null or "" })
            yield return new("更新の決め方 記載なし", "What renewal depends on: not stated");
    }

    private static IEnumerable<LocalText> Hourly(OpeningDetails opening, MinimumWage minimum)
    {
        if (opening.Wage?.Min is not { } min)
            yield break;
        yield return PayRate.PerHour(opening, min) is { } hourly
            ? new($"1時間あたり {Figure((int)Math.Floor(hourly))}円から（手当と固定残業代をのぞく）", $"From ¥{Figure((int)Math.Floor(hourly))} an hour, without allowances and fixed overtime pay")
            : new("1時間あたりの額は、働く時間の記載がないため計算できません", "The pay per hour cannot be told, because the hours are not stated");
        yield return new(
            string.Create(CultureInfo.InvariantCulture, $"{minimum.PrefectureJa}の最低賃金 1時間 {Figure(minimum.YenPerHour)}円（{minimum.Since:yyyy年M月d日}から）"),
            string.Create(CultureInfo.InvariantCulture, $"Minimum wage of {minimum.PrefectureEn}: ¥{Figure(minimum.YenPerHour)} an hour, since {minimum.Since:d MMMM yyyy}"));
    }

    private static IEnumerable<LocalText> Overtime(Listing listing)
    {
        if (listing.DetailsAs<OpeningDetails>().Wage?.FixedOvertime is not { Hours: > 0 and var hours, Amount: > 0 and var amount } pay)
            yield break;
        yield return new($"月 {hours:0.##}時間分の時間外手当として {Figure(amount)}円", $"¥{Figure(amount)} a month for {hours:0.##} hours of overtime");
        yield return pay.ExcessPaid
            ? new($"{hours:0.##}時間を超える時間外労働の分は、追加して支払います", $"Overtime beyond {hours:0.##} hours is paid in addition")
            : new("超えた分の支払い 記載なし", "Pay beyond these hours: not stated");
    }

    private static string Figure(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}

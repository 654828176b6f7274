using System.Text.Json.Nodes;

namespace SetagayaPort.Core.Tests.Markets.Jobs;

/// <summary>A whole, lawful listing of each side of the jobs market; the two fit each other.</summary>
internal static class JobsSample
{
    public static JsonObject Opening() => JsonNode.Parse("""
        {
          "market": "jobs", "side": "opening",
          "title": "焼き菓子の検品と箱づめ。週3日、朝9時から", "summary": "桜新町の工房で、手を動かす仕事です。", "body": "少人数で、ゆっくり教えます。",
          "area": "tamagawa", "town": "桜新町", "station": "桜新町", "walkMinutes": 5, "industry": "E", "skills": ["検品"], "languages": ["ja"],
          "details": {
            "occupation": "15", "occupationTitle": "検品・箱づめ", "employmentType": "partTime", "headcount": 2,
            "duties": "焼き上がった菓子を確かめ、箱につめます。", "dutiesChangeScope": "変更なし",
            "term": { "indefinite": false, "until": "2027-11-30", "renewalCriteria": "更新あり。勤務の様子と会社の業績で決めます。上限は通算5年です。" },
            "trialPeriodMonths": 1, "workplace": "世田谷区桜新町9-99-9 1階", "workplaceChangeScope": "変更なし", "remote": "none",
            "hours": { "start": "09:00", "end": "15:00", "breakMinutes": 60, "overtimeHoursPerMonth": 0 },
            "workDays": ["mon", "wed", "fri"], "daysOff": "火木土日と祝日",
            "wage": { "unit": "hour", "min": 1300, "max": 1500 }, "insurances": ["employment", "workersComp"], "smoking": "banned",
            "requiredSkills": ["立ち仕事"], "preferredSkills": ["検品の経験", "フォークリフト"], "welcome": ["senior", "careerChange"],
            "ageLimit": { "min": 60, "exception": "seniorPromotion" },
            "employerName": "こむぎ堂株式会社", "employerAddress": "東京都世田谷区桜新町9-99-9", "employerContact": "03-0000-0000", "asOf": "2026-11-20"
          }
        }
        """)!.AsObject();

    public static JsonObject Seeker() => JsonNode.Parse("""
        {
          "market": "jobs", "side": "seeker",
          "title": "午前中に、近所で手を動かす仕事をしたい", "summary": "工場で検品を10年しました。", "area": "tamagawa", "station": "用賀", "skills": ["立ち仕事"], "languages": ["ja"],
          "details": {
            "occupations": ["15", "12"], "employmentTypes": ["partTime", "temporary"], "experienceYears": 10, "considerations": ["senior"],
            "areas": ["tamagawa"], "stations": ["用賀"], "maxCommuteMinutes": 20, "remote": "none", "workDays": ["mon", "tue", "wed", "fri"],
            "hours": { "start": "08:30", "end": "16:00" }, "wage": { "unit": "hour", "min": 1250 }, "availableFrom": "2026-12-01"
          }
        }
        """)!.AsObject();
}

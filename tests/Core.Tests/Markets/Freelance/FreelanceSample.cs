using System.Text.Json.Nodes;

namespace SetagayaPort.Core.Tests.Markets.Freelance;

/// <summary>A whole, lawful listing of each side of the freelance market; the two fit each other.</summary>
internal static class FreelanceSample
{
    public static JsonObject Assignment() => JsonNode.Parse("""
        {
          "market": "freelance", "side": "assignment",
          "title": "商店街の春まつりのちらしを作ってほしい", "summary": "A4両面、写真はあります。", "body": "打ち合わせは一度、商店街の事務所で。",
          "area": "kitazawa", "station": "豪徳寺", "walkMinutes": 3, "skills": ["ちらし"],
          "details": {
            "category": "design", "deliverable": "A4両面のちらし。印刷用のデータで。", "requiredSkills": ["Illustrator"], "preferredSkills": ["写真の補正", "イラスト"],
            "start": "2026-12-10", "end": "2027-02-28", "hoursPerWeek": 6, "place": "onsite",
            "fee": { "unit": "hour", "min": 3000, "max": 4000 }, "proBono": false, "paymentDueDays": 30, "inspectionDays": 7, "nda": false,
            "clientName": "ねこ坂商店会", "clientAddress": "東京都世田谷区豪徳寺9-99-9", "clientContact": "03-0000-0000"
          }
        }
        """)!.AsObject();

    public static JsonObject Freelancer() => JsonNode.Parse("""
        {
          "market": "freelance", "side": "freelancer",
          "title": "ちらしとポスターのデザインをします", "summary": "印刷会社で8年、いまは個人で。", "area": "setagaya", "skills": ["Illustrator", "写真の補正"],
          "details": {
            "categories": ["design", "marketing"], "portfolio": ["https://example.jp/works"], "place": "either", "areas": ["kitazawa", "setagaya"],
            "hoursPerWeek": 10, "availableFrom": "2026-12-01", "rate": { "unit": "hour", "min": 2800 },
            "sideJob": true, "proBono": false, "invoiceRegistered": true
          }
        }
        """)!.AsObject();
}

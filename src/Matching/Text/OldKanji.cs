using System.Collections.Frozen;

namespace SetagayaPort.Matching.Text;

/// <summary>Old and variant forms that stand in names of people, shops and places, beside the form people type.</summary>
internal static class OldKanji
{
    private const string Pairs =
        "澤沢 邊辺 邉辺 齋斎 齊斉 髙高 﨑崎 嵜崎 濱浜 濵浜 廣広 國国 學学 區区 會会 藝芸 壽寿 龍竜 麵麺 餠餅 鷗鴎 驛駅 萬万 圓円 櫻桜 來来 實実 醫医 藥薬 "
        + "豐豊 嶋島 嶌島 冨富 瀧滝 條条 榮栄 惠恵 德徳 黑黒 淸清 靑青 嶽岳 寶宝 鐵鉄 佛仏 傳伝 眞真 與与 總総 縣県 聲声 觀観 賣売 讀読 變変 轉転 鹽塩 點点 齒歯 "
        + "團団 圖図 繪絵 經経 續続 蟲虫 晝昼 繼継 擔担 帶帯 樂楽 氣気 爲為 獨独 禮礼 臺台 舊旧 號号 證証 釀醸 關関 靜静 顏顔 飮飲 舘館 竝並 曻昇 恆恒 槇槙 渕淵 桒桑 "
        + "莊荘 嚴厳 巖岩 彌弥 應応 戀恋 戶戸 拂払 攝摂 收収 數数 斷断 晉晋 曉暁 橫横 檢検 歸帰 殘残 每毎 溫温 灣湾 燒焼 狹狭 畫画 發発 盡尽 祕秘 "
        + "稻稲 穗穂 窗窓 粹粋 絲糸 綠緑 罐缶 肅粛 脫脱 舍舎 莖茎 處処 衞衛 裝装 覺覚 譽誉 豫予 貳弐 輕軽 辨弁 辯弁 遲遅 邨村 鄕郷 醬醤 鎭鎮 隱隠 雙双 雜雑 "
        + "靈霊 餘余 鬪闘 鷄鶏 麥麦 黃黄 默黙 龜亀 纖繊 藏蔵 蘆芦 籠篭 檜桧 曾曽 竈竃 頰頬 吞呑 桝枡 栁柳 𠮷吉 𠮟叱 𡈽土 𣘺橋";

    private static readonly FrozenDictionary<int, char> Modern = Read();

    /// <summary>The form in use, or null where the character is not an old one.</summary>
    public static char? Renew(int codePoint) => Modern.TryGetValue(codePoint, out var modern) ? modern : null;

    private static FrozenDictionary<int, char> Read() => Pairs.Split(' ')
        .Select(pair => (Old: char.ConvertToUtf32(pair, 0), New: pair[^1]))
        .ToFrozenDictionary(pair => pair.Old, pair => pair.New);
}

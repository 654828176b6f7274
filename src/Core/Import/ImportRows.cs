using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using CsvHelper.Configuration;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Import;

/// <summary>
/// Reads a file row by row without holding it: JSON Lines in the contract's form, or CSV whose header names the fields by
/// their paths (<c>details.wage.min</c>); several values of a field stand behind one another with <c>;</c> or <c>、</c>.
/// </summary>
public sealed class ImportRows(MarketCatalog catalog)
{
    private const int Sample = 64 * 1024;

    /// <summary>Each row as the contract's JSON, or what makes it unreadable.</summary>
    public IEnumerable<(JsonObject? Row, LocalText? Problem)> Read(string path)
    {
        using var reader = new StreamReader(path, EncodingOf(path));
        var rows = Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? Csv(reader) : JsonLines(reader);
        foreach (var row in rows)
            yield return row;
    }

    /// <summary>UTF-8 when the whole file is valid UTF-8, otherwise Shift_JIS (code page 932), which Excel in Japan writes.</summary>
    public static Encoding EncodingOf(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(path);
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, chars) = (new byte[Sample], new char[Sample + 4]);
        try
        {
            int count;
            while ((count = stream.Read(bytes)) > 0)
                decoder.GetChars(bytes.AsSpan(0, count), chars, flush: false);
            decoder.GetChars([], chars, flush: true);
            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(932);
        }
    }

    private static IEnumerable<(JsonObject?, LocalText?)> JsonLines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            JsonObject? row = null;
            try
            {
                row = JsonNode.Parse(line) as JsonObject;
            }
            catch (JsonException)
            {
                // Reported below, with the row's number.
            }

            yield return row is null ? (null, new LocalText("この行はJSONとして読めません。", "This line is not a JSON object.")) : (row, null);
        }
    }

    private IEnumerable<(JsonObject?, LocalText?)> Csv(StreamReader reader)
    {
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null });
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not { } header)
            yield break;
        while (csv.Read())
        {
            var row = new JsonObject();
            var market = csv.TryGetField<string>("market", out var m) ? m?.Trim() : null;
            var side = csv.TryGetField<string>("side", out var s) ? s?.Trim() : null;
            var kind = catalog.Find(market, side);
            for (var column = 0; column < header.Length; column++)
            {
                if (csv.GetField(column)?.Trim() is { Length: > 0 } text)
                    Put(row, header[column].Trim(), text, kind);
            }

            yield return (row, null);
        }
    }

    private static void Put(JsonObject row, string path, string text, ListingKind? kind)
    {
        var names = path.Split('.');
        var target = row;
        foreach (var name in names[..^1])
        {
            if (target[name] is not JsonObject inner)
                target[name] = inner = [];
            target = inner;
        }

        target[names[^1]] = Value(text, kind?.Schema.Find(path) ?? kind?.Common.Find(path));
    }

    /// <summary>The text in the JSON type of its field; what does not fit stays text, and the field's own check says why.</summary>
    private static JsonNode Value(string text, FieldSpec? field) => field?.Kind switch
    {
        FieldKind.Choices or FieldKind.Texts => new JsonArray([.. text.Split([';', '、', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(x => (JsonNode)x)]),
        FieldKind.Integer or FieldKind.Number when double.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        FieldKind.Flag => text.ToLowerInvariant() switch
        {
            "true" or "1" or "はい" or "あり" or "可" or "○" => JsonValue.Create(true),
            "false" or "0" or "いいえ" or "なし" or "不可" or "×" => JsonValue.Create(false),
            _ => JsonValue.Create(text),
        },
        _ => JsonValue.Create(text),
    };
}

using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core;

/// <summary>An expected failure with a stable code. Exceptions are for defects.</summary>
public sealed record Error(ErrorKind Kind, string Code, LocalText Message)
{
    public IReadOnlyList<FieldError> Fields { get; init; } = [];

    /// <summary>Broken rules of a listing, for <see cref="ErrorKind.Rule"/>.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What stands there now, for a conflict of edits: the caller holds the other version.</summary>
    public JsonObject? Current { get; init; }

    public static Error NotFound { get; } = new(ErrorKind.NotFound, "notFound", new("見つかりませんでした。", "It was not found."));

    public static Error Forbidden { get; } = new(ErrorKind.Forbidden, "forbidden", new("この操作はできません。", "You are not allowed to do this."));

    public static Error StaleVersion { get; } = new(ErrorKind.Conflict, "version.stale",
        new("ほかの人か別の画面が先に変えました。開き直して、もう一度保存してください。", "Someone changed it meanwhile. Reload it and save again."));

    public static Error Conflict(string code, LocalText message) => new(ErrorKind.Conflict, code, message);

    public static Error Invalid(IReadOnlyList<FieldError> fields) =>
        new(ErrorKind.Invalid, "invalid", new("入力を確かめてください。", "Please check what you entered.")) { Fields = fields };

    public static Error Invalid(string field, string code, LocalText message) => Invalid([new FieldError(field, code, message)]);
}

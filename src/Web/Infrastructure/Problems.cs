using System.Text.Json.Nodes;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Web.Infrastructure;

/// <summary>Turns expected failures into problem+json (RFC 9457), in the caller's language. The only place that knows status codes.</summary>
public static class Problems
{
    public static int Status(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Rule => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
        ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static IResult ToProblem(this Error error)
    {
        var more = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = error.Code };
        if (error.Fields.Count > 0)
            more["errors"] = Fields(error.Fields);
        if (error.Findings.Count > 0)
            more["findings"] = Findings(error.Findings);
        if (error.Current is not null)
            more["current"] = error.Current;
        return Results.Problem(title: error.Message.ToString(), statusCode: Status(error.Kind), extensions: more);
    }

    /// <summary>The success, or the problem that stood in its way.</summary>
    public static IResult ToHttp<T>(this Result<T> result, Func<T, IResult> success) =>
        result.Ok ? success(result.Value) : result.Error.ToProblem();

    public static JsonArray Findings(IEnumerable<Finding> findings) => [.. findings.Select(x => new JsonObject
    {
        ["rule"] = x.Rule,
        ["severity"] = Words<Severity>.Of(x.Severity),
        ["field"] = x.Field,
        ["message"] = x.Message.ToString(),
        ["fix"] = x.Fix.ToString(),
        ["source"] = x.Source.ToString(),
        ["apply"] = x.Apply?.DeepClone(),
    })];

    private static Dictionary<string, object> Fields(IEnumerable<FieldError> fields) => fields
        .GroupBy(x => x.Field, StringComparer.Ordinal)
        .ToDictionary(x => x.Key, x => (object)x.Select(e => new { code = e.Code, message = e.Message.ToString() }).ToArray(), StringComparer.Ordinal);
}

using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>A change on its way into an index.</summary>
internal sealed class BulkItem(SearchChange change)
{
    private bool isUnfit;

    public SearchChange Change { get; } = change;

    /// <summary>Whether the server has still to take it, or its removal in its place.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Whether the server had no room for it the last time.</summary>
    public bool HadNoRoom { get; private set; }

    /// <summary>The server's words for what was wrong with it.</summary>
    public string? Reason { get; private set; }

    public bool IsWritten => !IsOpen && !isUnfit;

    public bool IsRefused => !IsOpen && isUnfit;

    /// <summary>What to store; null to remove what is there. What the server will not take must not stay there in an older state either.</summary>
    public SearchDocument? Document => isUnfit ? null : Change.Document;

    /// <summary>The server will not take it; when not even its removal, there is nothing more to try.</summary>
    public void TurnAway(string reason)
    {
        IsOpen = !isUnfit;
        Reason = isUnfit ? Reason : reason;
        isUnfit = true;
    }

    /// <summary>Takes the server's word on it; false where it has no such index.</summary>
    public bool Read(JsonObject result)
    {
        var status = result["status"]?.GetValue<int>() ?? 0;
        var error = result["error"] as JsonObject;
        HadNoRoom = status is 429 or >= 500;
        // 404 without an error: there was nothing to remove. 409: what is there is newer, or this very state that came twice.
        if (status is (>= 200 and < 300) or 409 || (status == 404 && error is null))
            IsOpen = false;
        else if (error?["type"]?.ToString() == "index_not_found_exception")
            return false;
        else if (HadNoRoom)
            Reason ??= error?.ToJsonString(PortJson.Options);
        else
            TurnAway($"{status} {error?["type"]}: {error?["reason"]}");
        return true;
    }
}

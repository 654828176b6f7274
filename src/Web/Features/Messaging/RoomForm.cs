using Microsoft.AspNetCore.Mvc.ModelBinding;
using SetagayaPort.Core;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>Puts what a room's service refused beside the fields of a form.</summary>
internal static class RoomForm
{
    public static void Refuse(this ModelStateDictionary state, Error error, HttpResponse response)
    {
        foreach (var field in error.Fields)
            state.AddModelError(field.Field, field.Message.ToString());
        if (error.Fields.Count == 0)
            state.AddModelError("", error.Message.ToString());
        response.StatusCode = Problems.Status(error.Kind);
    }
}

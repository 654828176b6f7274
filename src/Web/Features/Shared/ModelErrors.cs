using Microsoft.AspNetCore.Mvc.ModelBinding;
using SetagayaPort.Core;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>Puts an expected failure beside the fields of a form, which carry the names of the contract.</summary>
public static class ModelErrors
{
    /// <param name="state">The form's state.</param>
    /// <param name="error">A failure; without fields its sentence stands for the whole form.</param>
    /// <param name="prefix">What stands before the names of the form's controls.</param>
    public static void Add(this ModelStateDictionary state, Error error, string prefix = "")
    {
        if (error.Fields.Count == 0)
            state.AddModelError("", error.Message.ToString());
        foreach (var field in error.Fields)
            state.AddModelError(prefix + field.Field, field.Message.ToString());
    }
}

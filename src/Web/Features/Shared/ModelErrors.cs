using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>Puts an expected failure beside the fields of a form, which carry the names of the contract.</summary>
public static class ModelErrors
{
    /// <summary>Shows a failure on the page whose form was refused, under the status that it means.</summary>
    /// <param name="page">The page.</param>
    /// <param name="error">Why the form was refused.</param>
    /// <param name="form">On a page with several forms, each with ids of its own, the name that stands before those of its fields.</param>
    public static void Refuse(this PageModel page, Error error, string? form = null)
    {
        page.ModelState.Clear();
        page.ModelState.Add(error, form is null ? "" : form + ".");
        page.Response.StatusCode = Problems.Status(error.Kind);
    }

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

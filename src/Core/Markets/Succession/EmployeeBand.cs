using System.Text.Json.Serialization;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>How many people work in a business, as a band: an exact number would give it away.</summary>
public enum EmployeeBand
{
    [Label("1～4人", "1 to 4 people"), JsonStringEnumMemberName("1-4")] UpTo4,
    [Label("5～9人", "5 to 9 people"), JsonStringEnumMemberName("5-9")] UpTo9,
    [Label("10～19人", "10 to 19 people"), JsonStringEnumMemberName("10-19")] UpTo19,
    [Label("20～49人", "20 to 49 people"), JsonStringEnumMemberName("20-49")] UpTo49,
    [Label("50人以上", "50 people or more"), JsonStringEnumMemberName("50+")] From50,
}

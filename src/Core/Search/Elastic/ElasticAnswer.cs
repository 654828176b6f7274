using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>What Elasticsearch answered, or why it did not.</summary>
/// <param name="Reason">Its own words for the fault, for the log.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ElasticAnswer<T>(T? Value, ElasticFault? Fault, string? Reason)
    where T : class
{
    public ElasticAnswer(T value)
        : this(value, null, null)
    {
    }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool Ok => Fault is null;

    /// <summary>The same fault where something else was hoped for, or what is made of the value.</summary>
    public ElasticAnswer<TOther> Then<TOther>(Func<T, TOther> make)
        where TOther : class => Ok ? new(make(Value)) : new(null, Fault, Reason);
}

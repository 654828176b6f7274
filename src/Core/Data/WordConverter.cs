using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SetagayaPort.Core.Data;

/// <summary>Stores an enum as the lower-camel word of the contract.</summary>
internal sealed class WordConverter<T>() : ValueConverter<T, string>(value => Words<T>.Of(value), word => Words<T>.Parse(word))
    where T : struct, Enum;

using System.Diagnostics.CodeAnalysis;

namespace SetagayaPort.Core;

/// <summary>A value, or the expected failure that stood in its way.</summary>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Error? error)
    {
        this.value = value;
        Error = error;
    }

    public Error? Error { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    public bool Ok => Error is null;

    public T Value => Error is null ? value! : throw new InvalidOperationException($"There is no value: {Error.Code}.");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);
}

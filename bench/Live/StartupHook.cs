#pragma warning disable MA0047 // The runtime looks for it in no namespace.

/// <summary>Looked for by the runtime under this very name: being loaded is all that it is for.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        // The hosting startup of this assembly does the rest.
    }
}

namespace SetagayaPort.Core.Disclosure;

internal static class DisclosureErrors
{
    public static Error NotHere { get; } = Error.Conflict("file.notHere",
        new("資料を預けられるのは、事業承継の「譲りたい事業」だけです。", "Files can be kept only with a business to hand over."));

    public static Error TooMany { get; } = Error.Conflict("file.tooMany",
        new($"預けられる資料は{ConfidentialFile.MaxFiles}件までです。いらないものを消してください。", $"At most {ConfidentialFile.MaxFiles} files can be kept. Delete what is no longer needed."));

    public static Error NotCleared { get; } = Error.Conflict("file.notCleared",
        new("資料は、名前を開いた相手にだけ見せられます。", "Files can be opened only to a candidate who knows the name."));
}

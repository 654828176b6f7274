namespace SetagayaPort.Core.Disclosure;

internal static class FileErrors
{
    public static Error NotHere { get; } = Error.Conflict("file.notHere",
        new("資料を預けられるのは、事業承継の「譲りたい事業」だけです。", "Files can be kept only with a business to hand over."));

    public static Error TooMany { get; } = Error.Conflict("file.tooMany",
        new($"預けられる資料は{ConfidentialFile.MaxFiles}件までです。いらないものを消してください。", $"At most {ConfidentialFile.MaxFiles} files can be kept. Delete what is no longer needed."));

    public static Error Missing { get; } = Error.Invalid("file", "required",
        new("ファイルを選んでください。空のファイルは預けられません。", "Choose a file; an empty one cannot be kept."));

    public static Error TooLarge { get; } = Error.Invalid("file", "file.tooLarge",
        new("10MBまでのファイルにしてください。写真は、小さくしてから選んでください。", "Choose a file of at most 10 MB."));

    public static Error Format { get; } = Error.Invalid("file", "file.format", new(
        "PDF、写真（JPEG・PNG）、Word、Excel、文字だけのファイル（UTF-8）のどれかにしてください。マクロの入ったものは預けられません。",
        "Choose a PDF, a picture (JPEG, PNG), a Word or Excel file, or plain text (UTF-8). Files with macros cannot be kept."));

    public static Error NotCleared { get; } = Error.Conflict("file.notCleared",
        new("資料は、名前を開いた相手にだけ見せられます。", "Files can be opened only to a candidate who knows the name."));
}

namespace SetagayaPort.Core.Files;

/// <summary>Why a file is not taken in, with what to do about it.</summary>
internal static class FileErrors
{
    public static Error Missing { get; } = Error.Invalid("file", "required",
        new("ファイルを選んでください。空のファイルは使えません。", "Choose a file; an empty one cannot be used."));

    public static Error TooLarge { get; } = Error.Invalid("file", "file.tooLarge",
        new("10MBまでのファイルにしてください。写真は、小さくしてから選んでください。", "Choose a file of at most 10 MB."));

    public static Error Format { get; } = Error.Invalid("file", "file.format", new(
        "PDF、写真（JPEG・PNG）、Word、Excel、文字だけのファイル（UTF-8）のどれかにしてください。マクロの入ったものは使えません。",
        "Choose a PDF, a picture (JPEG, PNG), a Word or Excel file, or plain text (UTF-8). Files with macros cannot be used."));

    public static Error Infected { get; } = Error.Invalid("file", "file.infected", new(
        "このファイルから、コンピューターウイルスが見つかりました。送らずに、作った人に知らせてください。",
        "A computer virus was found in this file. Do not pass it on, and tell the person who made it."));

    public static Error NotScanned { get; } = new(ErrorKind.Unavailable, "file.notScanned", new(
        "いま、ファイルの安全を確かめられません。少し待ってから、もう一度選んでください。",
        "The file cannot be checked for viruses now. Please wait a moment and choose it again."));
}

namespace SetagayaPort.Core.Data.Postgres;

/// <summary>What can keep the database from starting, in words for the person at the keyboard.</summary>
internal static class PostgresProblems
{
    private const int ShownLines = 12;
    private const int UnixDiskFull = 28;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private static readonly string[] DiskFullSigns = ["No space left on device", "Disk quota exceeded", "not enough space on the disk"];

    public static StartupProblem Missing(string searched) => new(
        "postgres_missing",
        $"PostgreSQL のプログラムが見つかりません（探した場所: {searched}）。プロジェクトのフォルダで npm ci を実行してから、もう一度お試しください。Node.js がないときは https://nodejs.org から入れてください。別の PostgreSQL を使うときは ConnectionStrings__Port を設定してください。",
        $"The programs of PostgreSQL were not found (looked in: {searched}). Run npm ci in the project's folder and try again; if Node.js is missing, install it from https://nodejs.org. To use another PostgreSQL, set ConnectionStrings__Port.");

    public static StartupProblem Unwritable(string folder, Exception cause) => IsDiskFull(cause)
        ? DiskFull(folder)
        : new("folder_not_writable",
            $"データフォルダ {folder} に書き込めません（{cause.Message}）。このフォルダの持ち主と権限を確認するか、PORT_DATA で別のフォルダを指定してください。",
            $"The data folder {folder} cannot be written ({cause.Message}). Check who owns it and its permissions, or name another folder with PORT_DATA.",
            cause);

    public static StartupProblem DiskFull(string folder) => new(
        "disk_full",
        $"ディスクの空きがなく、データフォルダ {folder} に書き込めません。空きを作るか、PORT_DATA で別のディスクのフォルダを指定してください。",
        $"The disk is full: the data folder {folder} cannot be written. Free some space, or name a folder on another disk with PORT_DATA.");

    public static StartupProblem InUse(string folder, string process) => new(
        "folder_in_use",
        $"データフォルダ {folder} は、すでに動いている別のプログラム（プロセス {process}）が使っています。そちらを終了するか、PORT_DATA で別のフォルダを指定してください。",
        $"The data folder {folder} is in use by another running program (process {process}). Stop that one, or name another folder with PORT_DATA.");

    public static StartupProblem Unresponsive(string folder, int process) => new(
        "postgres_unresponsive",
        $"データフォルダ {folder} の PostgreSQL（プロセス {process}）は動いていますが、応答がありません。そのプロセスを終了してから、もう一度お試しください。",
        $"The PostgreSQL of the data folder {folder} (process {process}) is running but does not answer. Stop that process and try again.");

    /// <summary>PostgreSQL said what is wrong in its own output.</summary>
    public static StartupProblem From(DataFolder folder, string output)
    {
        if (DiskFullSigns.Any(x => output.Contains(x, StringComparison.OrdinalIgnoreCase)))
            return DiskFull(folder.Path);
        var last = string.Join('\n', output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(ShownLines));
        return new("postgres_failed",
            $"PostgreSQL を始められませんでした。記録の全文は {folder.Log} にあります。最後の部分:\n{last}",
            $"PostgreSQL could not be started. Its whole log is in {folder.Log}; the end is shown above.");
    }

    public static StartupProblem TooOld(Version version) => new(
        "postgres_too_old",
        $"接続先の PostgreSQL は {version} です。15 以上が必要です。新しい PostgreSQL を指定するか、ConnectionStrings__Port を外して付属の PostgreSQL をお使いください。",
        $"The PostgreSQL connected to is version {version}; 15 or later is needed. Name a newer one, or unset ConnectionStrings__Port to use the one that comes with the project.");

    public static StartupProblem Unreachable(string server, Exception cause) => new(
        "postgres_unreachable",
        $"PostgreSQL（{server}）に接続できません: {cause.Message} ConnectionStrings__Port の値と、サーバーが動いていることを確認してください。",
        $"PostgreSQL ({server}) cannot be connected to: {cause.Message} Check the value of ConnectionStrings__Port and that the server is running.",
        cause);

    private static bool IsDiskFull(Exception cause) =>
        cause is IOException && (cause.HResult is UnixDiskFull or WindowsDiskFull || DiskFullSigns.Any(x => cause.Message.Contains(x, StringComparison.OrdinalIgnoreCase)));
}

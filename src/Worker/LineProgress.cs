namespace SetagayaPort.Worker;

/// <summary>A line for each step, written before the work goes on: none is lost when the program ends.</summary>
internal sealed class LineProgress<T>(TextWriter output, Func<T, string> line) : IProgress<T>
{
    public void Report(T value) => output.WriteLine(line(value));
}

using System.CommandLine;
using SetagayaPort.Core;
using SetagayaPort.Worker;

try
{
    return await WorkerCommands.Build().Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (StartupProblem problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}

using SetagayaPort.Bench;
using SetagayaPort.Bench.Chat;
using SetagayaPort.Bench.Events;
using SetagayaPort.Bench.Faults;
using SetagayaPort.Bench.Jobs;
using SetagayaPort.Bench.Market;
using SetagayaPort.Bench.Matching;
using SetagayaPort.Bench.Search;
using SetagayaPort.Bench.Suggest;

if (args is [BareHub.Verb, var database, var port])
{
    await BareHub.ServeAsync(database, port);
    return 0;
}

IBenchmark[] benchmarks =
[
    new MatchingBenchmark(), new MarketBenchmark(), new EventsBenchmark(), new SearchBenchmark(), new StartBenchmark(), new SuggestBenchmark(), new ChatBenchmark(FaultOptions.From(args).Only), new JobsBenchmark(),
    new FaultsBenchmark(FaultOptions.From(args)),
];
// What another one contains, to be run alone.
IBenchmark[] parts = [new PercolationBenchmark()];

var quick = args.Contains("--quick", StringComparer.Ordinal);
string[] names = [.. args.Where(arg => arg != "--quick").Take(1)];
var chosen = names is ["all"] ? benchmarks : [.. benchmarks.Concat(parts).Where(benchmark => names is [var name] && name == benchmark.Name)];
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"Usage: dotnet run -c Release --project bench -- <{string.Join('|', benchmarks.Concat(parts).Select(benchmark => benchmark.Name))}|all> [--quick]");
    return 2;
}

Console.OutputEncoding = System.Text.Encoding.UTF8;
var report = new BenchmarkReport(Console.Out);
foreach (var benchmark in chosen)
    benchmark.Run(report, quick);
report.PrintFigures();
return report.Failed ? 1 : 0;

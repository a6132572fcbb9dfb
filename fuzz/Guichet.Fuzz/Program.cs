using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Guichet.Fuzz;

var options = Options.Read(args);
if (options is null)
{
    Console.Error.WriteLine("usage: dotnet run --project fuzz/Guichet.Fuzz -- <parser|all> [--seconds N] [--seed S] [--corpus DIR] [--crashes DIR]");
    Console.Error.WriteLine($"parsers: {string.Join(' ', Target.All.Select(target => target.Name))}");
    return 2;
}

var broken = 0;
foreach (var target in options.Targets)
{
    broken += Fire(target, options) ? 0 : 1;
}

return broken == 0 ? 0 : 1;

static bool Fire(Target target, Options options)
{
    const int Batch = 1000;
    var campaign = new Campaign(target, options.Seed, options.InputsOf(target));
    var started = Stopwatch.StartNew();
    var crash = campaign.TrySeeds();
    while (crash is null && started.Elapsed < options.Time)
    {
        crash = campaign.Run(Batch);
    }

    var rate = campaign.Tries / Math.Max(started.Elapsed.TotalSeconds, 0.001);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{target.Name}: {campaign.Tries} inputs, {rate:F0} a second, {campaign.Answers} answers, seed {options.Seed}"));
    if (crash is null)
    {
        return true;
    }

    Console.Error.WriteLine($"{target.Name}: broken by {Keep(target, crash.Input, options)}");
    Console.Error.WriteLine(crash.Cause);
    return false;
}

static string Keep(Target target, byte[] input, Options options)
{
    var folder = Path.Combine(options.Crashes, target.Name);
    var file = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(input))[..16] + ".bin");
    Directory.CreateDirectory(folder);
    File.WriteAllBytes(file, input);
    return file;
}

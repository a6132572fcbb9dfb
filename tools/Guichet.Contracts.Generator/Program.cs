using Guichet.Contracts.Generator;

// Writes the contracts as TypeScript: `generator DIRECTORY` writes, `generator --check DIRECTORY` only compares and fails on a difference.
var check = args.Contains("--check");
var directories = args.Where(a => a != "--check").ToArray();
if (directories is not [var directory])
{
    Console.Error.WriteLine("Usage: Guichet.Contracts.Generator [--check] DIRECTORY");
    return 2;
}

var stale = 0;
foreach (var (name, text) in GeneratedFiles.All())
{
    var path = Path.Combine(directory, name);
    if (File.Exists(path) && File.ReadAllText(path) == text)
    {
        continue;
    }
    if (check)
    {
        stale++;
        Console.Error.WriteLine($"{path} differs from the contracts: run `npm run generate` in web/.");
        continue;
    }
    Directory.CreateDirectory(directory);
    File.WriteAllText(path, text);
    Console.WriteLine($"Wrote {path}");
}
return stale == 0 ? 0 : 1;

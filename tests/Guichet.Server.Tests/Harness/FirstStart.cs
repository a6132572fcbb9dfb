using Guichet.Server.Sample;

namespace Guichet.Server.Tests.Harness;

/// <summary>What a first start leaves behind, made once: other servers under test begin with a copy of it, and need neither migrate nor make a sample.</summary>
internal sealed record FirstStart(string Folder, MakeSample.Made Sample)
{
    private static readonly Lazy<Task<FirstStart>> _once = new(Make);

    public static Task<FirstStart> Once() => _once.Value;

    public async Task CopyTo(string folder)
    {
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = new FileInfo(Path.Combine(folder, Path.GetRelativePath(Folder, file.FullName)));
            copy.Directory!.Create();
            file.CopyTo(copy.FullName);
        }

        await TestDatabase.Of(folder).MakeLike(TestDatabase.Of(Folder));
    }

    private static async Task<FirstStart> Make()
    {
        var server = await RunningServer.Start(folder: Directory.CreateTempSubdirectory("guichet-first-").FullName);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(server.Folder, recursive: true);
        await server.Stop();
        await TestDatabase.Of(server.Folder).Disconnect();
        return new FirstStart(server.Folder, server.Sample!);
    }
}

namespace Guichet.Faults;

/// <summary>The server looks for its pages beside the program.</summary>
internal static class Pages
{
    public static void Link(string pages)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        var before = new DirectoryInfo(beside).LinkTarget;
        if (before == pages) return;
        if (before is not null) Directory.Delete(beside);
        Directory.CreateSymbolicLink(beside, pages);
    }
}

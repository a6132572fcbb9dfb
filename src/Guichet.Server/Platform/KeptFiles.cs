namespace Guichet.Server.Platform;

/// <summary>Where everything is kept that must outlive the process. Only its owner may look inside.</summary>
internal sealed class KeptFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private KeptFiles(string path) => Root = path;

    public string Root { get; }

    public string Database => At("guichet.db");

    public string SampleFile => At("sample.json");

    public string At(string name) => Path.Combine(Root, name);

    /// <summary>Makes the folder where there is none, and proves that it can be written to.</summary>
    /// <exception cref="StartException">It cannot.</exception>
    public static KeptFiles Open(string path)
    {
        var root = Path.GetFullPath(path);
        try
        {
            MakeDirectory(root);
            var probe = Path.Combine(root, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new KeptFiles(root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The data folder {root} cannot be written to: {e.Message} Give another one with --data DIR.", e);
        }
    }

    /// <summary>Keeps every other server out of this folder until the result is disposed of: rooms live in one process's memory.</summary>
    /// <exception cref="StartException">Another server has it.</exception>
    public IDisposable Claim()
    {
        try
        {
            return new FileStream(At("guichet.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e)
        {
            throw new StartException($"Another Guichet is running on the data folder {Root}. Stop it, or give another folder with --data DIR.", e);
        }
    }

    /// <summary>Writes a file that only its owner may read; never half of it.</summary>
    public void WriteSecret(string name, ReadOnlySpan<byte> content)
    {
        var temporary = At(name + ".new");
        File.Delete(temporary);
        using (var file = new FileStream(temporary, SecretFile()))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, At(name), overwrite: true);
    }

    private static FileStreamOptions SecretFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    private static void MakeDirectory(string root)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(root);
        }
        else
        {
            Directory.CreateDirectory(root, OwnerOnly | UnixFileMode.UserExecute);
        }
    }
}

using System.Xml.Linq;

namespace Guichet.House.Tests.Walls;

/// <summary>Which project may use which project and package. A wall that matters is a project; this keeps the doors in it few.</summary>
internal sealed class ProjectReferences : Rule
{
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Walls = new()
    {
        ["Guichet.Protocols"] = ([], []),
        ["Guichet.Domain"] = ([], ["NodaTime"]),
        ["Guichet.Contracts"] = ([], []),
        ["Guichet.Media"] = (["Guichet.Protocols"], ["Microsoft.Extensions.Logging.Abstractions"]),
        ["Guichet.Server"] = (["Guichet.Protocols", "Guichet.Domain", "Guichet.Contracts", "Guichet.Media"], ["*"]),
        ["Guichet.Probe"] = (["Guichet.Domain", "Guichet.Contracts"], ["NodaTime"]),
    };

    public override IReadOnlyList<Broken> Examples =>
    [
        new("Guichet.Domain -> Guichet.Server", Project("Guichet.Domain", """<ProjectReference Include="../Guichet.Server/Guichet.Server.csproj" />""")),
        new("Guichet.Media -> Newtonsoft.Json", Project("Guichet.Media", """<PackageReference Include="Newtonsoft.Json" />""")),
        new("Guichet.Media -> Microsoft.AspNetCore.App", Project("Guichet.Media", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""")),
        new("Guichet.Protocols -> Sdk Microsoft.NET.Sdk.Web", ("src/Guichet.Protocols/Guichet.Protocols.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""")),
        new("Guichet.Extra", Project("Guichet.Extra", "")),
        new("Guichet.Media -> Guichet.Testing", Project("Guichet.Media", """<ProjectReference Include="../../tests/Guichet.Testing/Guichet.Testing.csproj" />""")),
    ];

    public override IEnumerable<Offence> Find(Tree tree) =>
        tree.Files.Where(file => file.IsUnder("src") && file.Path.EndsWith(".csproj", StringComparison.Ordinal)).SelectMany(Judge);

    private static IEnumerable<Offence> Judge(SourceFile file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Name);
        if (!Walls.TryGetValue(name, out var wall))
        {
            return [new Offence(name, "is not in the table of walls")];
        }

        var project = XDocument.Parse(file.Text).Root!;
        var projects = Included(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)).Except(wall.Projects);
        var packages = Included(project, "PackageReference").Where(_ => wall.Packages is not ["*"]).Except(wall.Packages);
        var frameworks = Included(project, "FrameworkReference").Where(_ => name != "Guichet.Server");
        var sdks = new[] { $"Sdk {project.Attribute("Sdk")?.Value}" }.Where(sdk => sdk != "Sdk Microsoft.NET.Sdk" && name != "Guichet.Server");
        return projects.Concat(packages).Concat(frameworks).Concat(sdks)
            .Select(extra => new Offence($"{name} -> {extra}", "is not allowed by the table of walls"));
    }

    private static IEnumerable<string> Included(XElement project, string item) =>
        project.Descendants(item).Select(element => element.Attribute("Include")?.Value ?? "").Select(path => path.Replace('\\', '/'));

    private static (string, string) Project(string name, string item) =>
        ($"src/{name}/{name}.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>{item}</ItemGroup></Project>""");
}

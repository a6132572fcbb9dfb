using System.Text;
using Guichet.Server.Platform;

namespace Guichet.Server.CommandLine;

/// <summary>The manual's page of settings, from the classes that hold them.</summary>
internal static class SettingsPage
{
    public static string Write()
    {
        var page = new StringBuilder("""
            # Settings

            Written by `guichet settings --out docs/settings.md`; do not edit.

            A setting is given on the command line where it has an option, in the environment as `GUICHET_Rooms__GraceSeconds=60`, or in the
            file `settings.json` of the data folder as `{ "Rooms": { "GraceSeconds": 60 } }`; the first of these that says something counts.
            A value out of its range, and a name that does not exist, stop the start with one line that says so.

            | setting | default | range | meaning |
            | --- | --- | --- | --- |

            """);
        foreach (var line in Settings.Describe())
        {
            page.Append($"| `{line.Name}` | {line.Default} | {line.Range} | {line.Meaning} |\n");
        }

        return page.ToString();
    }
}

using System.ComponentModel;
using Guichet.Server.Platform;

namespace Guichet.Server.SingleSignOn;

[SettingsSection("SingleSignOn")]
internal sealed class SingleSignOnSettings
{
    [Description("With commas: names or addresses inside your network where owners may say that their identity provider is. Only on loopback, such as `localhost`, may one be asked without HTTPS, for trying things out. Nothing else inside is spoken to.")]
    public string InternalHosts { get; init; } = "";

    internal bool IsInternal(string host) =>
        InternalHosts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Contains(host, StringComparer.OrdinalIgnoreCase);
}

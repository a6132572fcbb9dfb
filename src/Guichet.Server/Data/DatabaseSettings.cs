using System.ComponentModel;
using Guichet.Server.Platform;

namespace Guichet.Server.Data;

[SettingsSection("Database")]
internal sealed class DatabaseSettings
{
    [Description("A PostgreSQL database (15 or newer), for example `Host=/run/postgresql;Database=guichet;Username=guichet`. Empty: the file `guichet.db` in the data folder.")]
    public string ConnectionString { get; init; } = "";

    internal bool IsPostgres => ConnectionString.Length > 0;
}

using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Guichet.Server.Platform;
using NodaTime;

namespace Guichet.Server.Record;

[SettingsSection("Record")]
internal sealed class RecordSettings
{
    [Range(1, 3650), Description("Days for which the record says from which IP address somebody signed in or tried to. After that the address is erased, and all else stays.")]
    public int AddressDays { get; init; } = 400;

    internal Duration AddressesAreKept => Duration.FromDays(AddressDays);
}

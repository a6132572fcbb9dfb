using System.Globalization;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Rooms.Chat;
using NodaTime;

namespace Guichet.Server.Rooms;

/// <summary>What two said to each other before their call: it stands at the beginning of the call's chat.</summary>
internal static class EarlierChat
{
    public sealed record Line(SeatRole Role, string Name, string Text, Instant SentAt);

    /// <summary>For a call that is new in this transaction.</summary>
    public static void Add(GuichetDb db, Guid organisationId, Guid callId, IReadOnlyList<Line> lines)
    {
        for (var number = 1; number <= lines.Count; number++)
        {
            var line = lines[number - 1];
            db.Add(new ChatRow
            {
                OrganisationId = organisationId,
                CallId = callId,
                Number = number,
                ParticipantId = line.Role is SeatRole.Customer ? "before-customer" : "before-specialist",
                ClientId = number.ToString("D10", CultureInfo.InvariantCulture),
                Name = line.Name,
                Role = line.Role,
                Text = line.Text,
                SentAt = line.SentAt,
            });
        }
    }
}

using Guichet.Domain;
using Guichet.Domain.Messages;
using Guichet.Domain.Waiting;
using Guichet.Server.Messages;
using Guichet.Server.Platform;
using Guichet.Server.Waiting.Reach;

namespace Guichet.Server.Waiting.Places;

/// <summary>The desk declines somebody in line: whoever has the page open reads why there; whoever went away and left a number or an address is written to.
/// Inside the space's mailbox.</summary>
internal sealed class TurnDown(PlaceWriter writer, TurnNotices turns, PlaceReaders readers)
{
    /// <param name="message">The desk's words to them.</param>
    /// <param name="by">Who declines.</param>
    public Task<Problem?> Handle(LiveSpace live, Place place, string? message, Guid by) => writer.Carry(live, async () =>
    {
        var step = live.Space.Line.Decline(place.Id, message, by);
        // Now, in the same transaction: the place forgets their number as it ends.
        if (step.Refusal is Refusal.None && place.Connection is null && readers.Of(place.Id, place.Visitor, place.Reach, by) is { } reader)
        {
            await turns.Tell(Notices.Declined, reader with { Message = message!.Trim() }, CancellationToken.None);
        }

        return step;
    });
}

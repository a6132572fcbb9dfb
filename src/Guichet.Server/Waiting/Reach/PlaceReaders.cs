using Guichet.Domain.Messages;
using Guichet.Domain.Waiting;
using Guichet.Server.Http;
using Guichet.Server.Messages;
using Guichet.Server.Waiting.Places;

namespace Guichet.Server.Waiting.Reach;

/// <summary>Whoever left a number or an address at their place, as the reader of a message.</summary>
internal sealed class PlaceReaders(PlaceKeys keys, OwnAddress address)
{
    /// <summary>The address that brings them back to their place.</summary>
    public string Way(Guid placeId) => keys.Address(address.Value, placeId);

    /// <param name="by">Who serves them at the desk.</param>
    /// <returns>Null when they left neither.</returns>
    public TurnReader? Of(Guid placeId, PlaceVisitor visitor, PlaceReach? reach, Guid? by)
    {
        var to = reach switch
        {
            { Phone: { } phone } => new TurnAddress(MessageChannel.Text, phone),
            { Email: { } email } => new TurnAddress(MessageChannel.Email, email),
            _ => null,
        };
        return to is null ? null : new TurnReader(placeId, visitor.Name, visitor.Language, visitor.Reason, to, by, Way(placeId));
    }
}

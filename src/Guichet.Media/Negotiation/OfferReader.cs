using System.Diagnostics.CodeAnalysis;

namespace Guichet.Media.Negotiation;

/// <summary>Reads an offer and refuses what cannot be answered. Pure: nothing is allocated for a refused offer.</summary>
internal static class OfferReader
{
    /// <param name="labels">Opaque label by mid, for m-lines on which the client sends.</param>
    public static bool TryRead(
        string sdp, TransportPurpose purpose, IReadOnlyDictionary<string, string> labels,
        [NotNullWhen(true)] out Offer? offer, [NotNullWhen(false)] out MediaProblem? problem) =>
        throw new NotSupportedException();
}

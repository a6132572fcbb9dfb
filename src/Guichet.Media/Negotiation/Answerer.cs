namespace Guichet.Media.Negotiation;

/// <summary>Makes the answer to an offer. Pure.</summary>
internal static class Answerer
{
    /// <param name="previous">What the same transport negotiated before: SSRCs and labels of its m-lines stay.</param>
    public static (NegotiatedMedia Media, string Sdp) Answer(Offer offer, NegotiatedMedia? previous, LocalParameters local) =>
        throw new NotSupportedException();
}

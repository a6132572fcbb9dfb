namespace Guichet.Media.Negotiation;

/// <summary>What client and server agreed on; what routing needs to know of a transport.</summary>
internal sealed class NegotiatedMedia
{
}

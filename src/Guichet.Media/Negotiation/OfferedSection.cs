namespace Guichet.Media.Negotiation;

/// <summary>One m-line of an offer.</summary>
internal sealed class OfferedSection
{
    public required string Mid { get; init; }
}

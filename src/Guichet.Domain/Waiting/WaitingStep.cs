using Guichet.Domain.Journal;

namespace Guichet.Domain.Waiting;

/// <summary>What a step brings about. Nothing has happened until it is applied: so it can be written down first.</summary>
/// <param name="Fact">What the Journal says of it; null for what need not outlast a restart.</param>
public sealed record PlaceChange(Place Place, Fact? Fact);

/// <param name="Changes">Empty when refused, or when nothing is to be done.</param>
/// <param name="Replaced">A connection that speaks for nobody any more.</param>
public readonly record struct WaitingStep(Refusal Refusal, IReadOnlyList<PlaceChange> Changes, string? Replaced = null)
{
    public static WaitingStep Refused(Refusal refusal) => new(refusal, []);

    public static WaitingStep Done(params IReadOnlyList<PlaceChange> changes) => new(Refusal.None, changes);
}

using Guichet.Contracts.Problems;
using Guichet.Media;
using Guichet.Server.Platform;

namespace Guichet.Server.Media;

/// <summary>What the media server refuses, in the codes that everybody knows.</summary>
internal static class MediaProblems
{
    public static Problem From(MediaProblem problem) => new(
        problem.Kind switch
        {
            MediaProblemKind.TooLarge => ProblemCodes.OfferTooLarge,
            MediaProblemKind.Invalid => ProblemCodes.OfferInvalid,
            MediaProblemKind.NotSecure => ProblemCodes.OfferNotSecure,
            MediaProblemKind.Unsupported => ProblemCodes.OfferUnsupported,
            MediaProblemKind.TransportNotFound => ProblemCodes.TransportNotFound,
            MediaProblemKind.PublisherNotFound => ProblemCodes.PublisherNotFound,
            MediaProblemKind.RoomFull => ProblemCodes.RoomFull,
            _ => ProblemCodes.MediaUnavailable,
        },
        problem.Detail);
}

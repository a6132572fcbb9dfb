using Guichet.Media.Dtls;
using Guichet.Media.Negotiation;

namespace Guichet.Media.Workers;

/// <summary>What a worker is told once.</summary>
internal sealed record WorkerSettings
{
    /// <summary>0 to 63; part of each transport's name and user name fragment.</summary>
    public required int Index { get; init; }

    /// <summary>How many workers this one follows on its port.</summary>
    public int Generation { get; init; }

    /// <summary>This worker's own: OpenSSL's contexts are used by one thread.</summary>
    public required DtlsContext Dtls { get; init; }

    /// <summary>Of the process's certificate.</summary>
    public required string Fingerprint { get; init; }

    public required IReadOnlyList<LocalCandidate> Candidates { get; init; }

    /// <summary>How long a proof of an address is good.</summary>
    public required long ConsentUs { get; init; }

    /// <summary>See <see cref="MediaOptions.Gathering"/>.</summary>
    public long GatheringUs { get; init; }

    public required int MaximumTransportsPerRoom { get; init; }

    /// <summary>Answer "active" where the offer leaves the choice.</summary>
    public bool PrefersActive { get; init; }
}

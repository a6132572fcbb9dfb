using System.Security.Cryptography;
using Guichet.Media.Dtls;
using Guichet.Media.Negotiation;
using Guichet.Protocols.Sdp;

namespace Guichet.Media.Transports;

/// <summary>What offers and answers of one transport have settled so far.</summary>
internal sealed class Agreement(DtlsRole role, IReadOnlyList<Fingerprint> fingerprints)
{
    public DtlsRole Role { get; } = role;

    public SetupRole Setup => Role == DtlsRole.Client ? SetupRole.Active : SetupRole.Passive;

    public IReadOnlyList<PeerFingerprint> Accepted { get; } = [.. fingerprints.Select(f => new PeerFingerprint(f.Algorithm, f.Value))];

    /// <summary>The o= line's; positive, since some parsers read a signed number (RFC 9429 section 5.2.1).</summary>
    public long SessionId { get; } = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue;

    /// <summary>The o= line's: one more with each answer (RFC 9429 section 5.4).</summary>
    public int SessionVersion { get; set; }

    /// <summary>1, and one more with each ICE restart.</summary>
    public int IceVersion { get; set; } = 1;

    public NegotiatedMedia? Media { get; set; }

    public bool HasSameKeys(IReadOnlyList<Fingerprint> offered) =>
        offered.Count == Accepted.Count && offered.All(o => Accepted.Any(a => a.Algorithm == o.Algorithm && a.Value.AsSpan().SequenceEqual(o.Value)));
}

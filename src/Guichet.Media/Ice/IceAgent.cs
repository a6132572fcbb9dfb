using System.Text;
using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;
using Guichet.Protocols.Stun;

namespace Guichet.Media.Ice;

/// <summary>
/// The ICE-lite side of one transport (RFC 8445 section 2.5): it answers checks, keeps the addresses that proved themselves, and
/// knows which of them to send to. It never sends to an address that proved nothing.
/// </summary>
internal sealed class IceAgent(Transport owner, IceTable table, DropCounters drops, long consentUs)
{
    /// <summary>Addresses of one peer that are remembered; a ninth takes the place of the one that is silent the longest.</summary>
    public const int MaximumPairs = 8;

    private readonly List<CandidatePair> _pairs = [];
    private readonly RecentTransactions _recent = new();
    private Generation? _current, _previous;

    /// <summary>Where packets go: the last pair that was nominated; before the first nomination the first proved one, so that DTLS begins early.</summary>
    public CandidatePair? Selected { get; private set; }

    /// <summary>Null before the first proof.</summary>
    public long? LastProofUs { get; private set; }

    public IceCredentials Local => _current!.Local;

    /// <summary>Whether these are the peer's credentials already, so that an offer with them restarts nothing.</summary>
    public bool HasRemote(string ufrag, string password) =>
        _current is { } current && Encoding.UTF8.GetBytes(ufrag).AsSpan().SequenceEqual(current.RemoteUfrag) && password == current.RemotePassword;

    /// <summary>The first credentials, or an ICE restart: the old ones are good until the first check on the new.</summary>
    public void Begin(IceCredentials local, string remoteUfrag, string remotePassword)
    {
        if (_current is { } current)
        {
            if (_previous is null) _previous = current;
            else table.RemoveUfrag(current.Local.Key);
        }
        _current = new Generation(local, Encoding.UTF8.GetBytes(remoteUfrag), remotePassword);
        table.AddUfrag(local.Key, owner);
    }

    public bool HasConsent(long nowUs) => Selected is { } pair && IsFresh(pair, nowUs);

    /// <summary>Takes one Binding request whose user name named us; answers it when it is authentic.</summary>
    /// <param name="key">Our part of the user name.</param>
    /// <returns>True when the address proved itself.</returns>
    public bool Receive(scoped in StunMessage check, ulong key, ReadOnlySpan<byte> remoteUfrag, Wire wire, in RemoteAddress from, long nowUs)
    {
        var generation = key == _current!.Local.Key ? _current : _previous;
        if (Refusal(check, generation, remoteUfrag) is { } reason)
        {
            drops.Count(reason);
            return false;
        }
        var integrityKey = generation!.Local.IntegrityKey;
        var room = wire.Rent();
        if (check.FirstUnknownRequired != 0)
        {
            drops.Count(DropReason.StunUnknownAttribute);
            wire.Send(StunAnswers.UnknownAttribute(room, check.TransactionId, check.FirstUnknownRequired, integrityKey), from, Traffic.Control);
            return false;
        }
        if (check.TryGet(StunAttributeType.IceControlled, out _))
        {
            drops.Count(DropReason.StunRoleConflict);
            wire.Send(StunAnswers.RoleConflict(room, check.TransactionId, integrityKey), from, Traffic.Control);
            return false;
        }
        if (Prove(check, wire, from, nowUs) is not { } pair) return false;
        if (generation == _current) ForgetPrevious();
        if (check.UseCandidate || Selected is null || !IsFresh(Selected, nowUs)) Selected = pair;
        wire.Send(StunAnswers.Success(room, check.TransactionId, from, integrityKey), from, Traffic.Control);
        return true;
    }

    /// <summary>A connection closed: its pair is gone, the freshest of the others takes over.</summary>
    public void Lose(CandidatePair pair)
    {
        table.Remove(pair);
        _pairs.Remove(pair);
        if (Selected == pair) Selected = _pairs.MaxBy(p => p.ProvedUs);
    }

    public void Close()
    {
        Selected = null;
        ForgetPrevious();
        if (_current is { } current) table.RemoveUfrag(current.Local.Key);
        foreach (var pair in _pairs) table.Remove(pair);
        foreach (var pair in _pairs) pair.Wire.Forsake();
        _pairs.Clear();
    }

    private static DropReason? Refusal(scoped in StunMessage check, Generation? generation, ReadOnlySpan<byte> remoteUfrag)
    {
        if (!check.HasFingerprint) return DropReason.StunNoFingerprint;
        if (!check.CheckFingerprint()) return DropReason.StunBadFingerprint;
        if (generation is null || !remoteUfrag.SequenceEqual(generation.RemoteUfrag)) return DropReason.StunUnknownUfrag;
        if (!check.HasIntegrity) return DropReason.StunNoIntegrity;
        return check.CheckIntegrity(generation.Local.IntegrityKey) ? null : DropReason.StunBadIntegrity;
    }

    private CandidatePair? Prove(scoped in StunMessage check, Wire wire, in RemoteAddress from, long nowUs)
    {
        var pair = table.Find(wire, from);
        if (pair is not null && pair.Owner != owner)
        {
            // Credentials of one transport do not take over an address where another one lives: a source address is easily forged.
            if (IsFresh(pair, nowUs))
            {
                drops.Count(DropReason.StunAddressTaken);
                return null;
            }
            pair.Owner.Ice.Lose(pair);
            pair = null;
        }
        if (_recent.IsReplay(check.TransactionId, pair))
        {
            drops.Count(DropReason.StunReplayed);
            return null;
        }
        pair ??= AddPair(wire, from);
        _recent.Note(check.TransactionId, pair);
        pair.ProvedUs = nowUs;
        LastProofUs = nowUs;
        return pair;
    }

    private CandidatePair AddPair(Wire wire, in RemoteAddress from)
    {
        if (_pairs.Count == MaximumPairs)
        {
            var stalest = _pairs.Where(p => p != Selected).MinBy(p => p.ProvedUs)!;
            Lose(stalest);
            stalest.Wire.Forsake();
        }
        var pair = new CandidatePair(wire, from, owner);
        _pairs.Add(pair);
        table.Add(pair);
        wire.Prove();
        return pair;
    }

    private void ForgetPrevious()
    {
        if (_previous is { } previous) table.RemoveUfrag(previous.Local.Key);
        _previous = null;
    }

    private bool IsFresh(CandidatePair pair, long nowUs) => nowUs - pair.ProvedUs < consentUs;

    private sealed record Generation(IceCredentials Local, byte[] RemoteUfrag, string RemotePassword);
}

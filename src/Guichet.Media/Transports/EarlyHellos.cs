using System.Runtime.CompilerServices;
using Guichet.Media.Dtls;
using Guichet.Media.Transports.Sockets;

namespace Guichet.Media.Transports;

/// <summary>
/// ClientHellos that came before their address proved itself. A client may send one together with its first check, and the network may
/// turn the two round; thrown away, the handshake would wait for the retransmission. So the last ones are kept for a moment: a fixed ring,
/// whatever strangers send, and nothing is answered or looked into before the proof.
/// <code>
///   hello from A ─> slot 5: A, 1 or 2 datagrams      check from A with the right password ─> those go to A's transport
///   hello from B ─> slot 6; a full turn later its place is another's, and B says hello again
/// </code>
/// </summary>
internal sealed class EarlyHellos(DropCounters drops)
{
    /// <summary>Addresses, and datagrams of each: a ClientHello with a post-quantum key share has two.</summary>
    public const int Addresses = 64, DatagramsOfAddress = 2;

    /// <summary>A larger datagram is no ClientHello that came over the internet.</summary>
    public const int MaximumLength = 1500;

    /// <summary>By then the client has said it again.</summary>
    private const long KeepUs = 1_000_000;

    private readonly Slot[] _slots = new Slot[Addresses];
    private byte[] _bytes = [];
    private int _next, _kept;

    /// <summary>Keeps a datagram of an address that proved nothing, when it is (a piece of) a ClientHello and there is room for it.</summary>
    public bool TryKeep(Wire wire, in RemoteAddress from, ReadOnlySpan<byte> datagram, long nowUs)
    {
        if (datagram.Length > MaximumLength || !DtlsRecords.BeginsHandshake(datagram)) return false;
        var at = Find(wire, from);
        if (at >= 0 && nowUs - _slots[at].SinceUs >= KeepUs) Empty(at);
        else if (at >= 0 && _slots[at].Count == DatagramsOfAddress) return false;
        if (at < 0 || _slots[at].Wire is null) at = Begin(wire, from, nowUs);
        ref var slot = ref _slots[at];
        slot.Lengths[slot.Count] = datagram.Length;
        datagram.CopyTo(Room(at, slot.Count));
        slot.Count++;
        return true;
    }

    /// <summary>The address proved itself: hands over what it said before, to the end of the slot. Call until it returns false.</summary>
    /// <param name="datagram">Good until the next call of <see cref="TryKeep"/>.</param>
    public bool TryTake(Wire wire, in RemoteAddress from, long nowUs, out Span<byte> datagram)
    {
        datagram = default;
        if (_kept == 0 || Find(wire, from) is var at && at < 0) return false;
        ref var slot = ref _slots[at];
        if (nowUs - slot.SinceUs < KeepUs && slot.Taken < slot.Count)
        {
            datagram = Room(at, slot.Taken)[..slot.Lengths[slot.Taken]];
            slot.Taken++;
            return true;
        }
        Empty(at);
        return false;
    }

    private int Begin(Wire wire, in RemoteAddress from, long nowUs)
    {
        // Most workers never need it.
        if (_bytes.Length == 0) _bytes = GC.AllocateUninitializedArray<byte>(Addresses * DatagramsOfAddress * MaximumLength);
        var at = _next;
        _next = (_next + 1) % Addresses;
        Empty(at);
        _slots[at] = new Slot { Wire = wire, From = from, SinceUs = nowUs };
        _kept++;
        return at;
    }

    private int Find(Wire wire, in RemoteAddress from)
    {
        if (_kept == 0) return -1;
        for (var i = 0; i < Addresses; i++)
        {
            if (_slots[i].Wire == wire && _slots[i].From.Equals(from)) return i;
        }
        return -1;
    }

    /// <summary>Frees a slot; what nobody took came from a stranger, as far as we shall ever know.</summary>
    private void Empty(int at)
    {
        ref var slot = ref _slots[at];
        if (slot.Wire is null) return;
        if (slot.Count > slot.Taken) drops.Count(DropReason.DtlsFromStranger, slot.Count - slot.Taken);
        slot = default;
        _kept--;
    }

    private Span<byte> Room(int at, int datagram) => _bytes.AsSpan(((at * DatagramsOfAddress) + datagram) * MaximumLength, MaximumLength);

    private struct Slot
    {
        public Wire? Wire;
        public RemoteAddress From;
        public long SinceUs;
        public int Count, Taken;
        public Lengths Lengths;
    }

    [InlineArray(DatagramsOfAddress)]
    private struct Lengths
    {
        private int _first;
    }
}

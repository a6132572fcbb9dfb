using System.Buffers.Binary;
using Guichet.Media.Srtp;

namespace Guichet.Media.Tests.Srtp;

/// <summary>A sender and a receiver with one random key, and packets to put through them.</summary>
internal sealed class SrtpLine : IDisposable
{
    private readonly byte[] _key = new byte[16];
    private readonly byte[] _salt;

    internal SrtpLine(SrtpProfile profile, int seed = 1)
    {
        Random random = new(seed);
        _salt = new byte[profile.SaltLength()];
        random.NextBytes(_key);
        random.NextBytes(_salt);
        Sender = new(profile, _key, _salt);
        Receiver = new(profile, _key, _salt);
        Oracle = new(profile, _key, _salt);
    }

    internal SrtpSender Sender { get; }

    internal SrtpReceiver Receiver { get; }

    internal SrtpOracle Oracle { get; }

    internal static byte[] Header(ushort sequence, uint ssrc = 7)
    {
        byte[] header = new byte[12];
        (header[0], header[1]) = (0x80, 96);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), sequence);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(8), ssrc);
        return header;
    }

    internal static byte[] ReceiverReport(uint ssrc = 7)
    {
        byte[] report = [0x80, 201, 0, 1, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32BigEndian(report.AsSpan(4), ssrc);
        return report;
    }

    internal byte[] SealRtp(ushort sequence, uint ssrc = 7) => SealRtp(Header(sequence, ssrc), [1, 2, 3, 4, 5]);

    internal byte[] SealRtp(byte[] header, byte[] payload)
    {
        byte[] into = new byte[header.Length + payload.Length + 32];
        return into[..Sender.SealRtp(header, payload, into)];
    }

    internal byte[] SealRtcp(byte[] compound)
    {
        byte[] into = new byte[compound.Length + 32];
        return into[..Sender.SealRtcp(compound, into)];
    }

    /// <summary>Opens a copy.</summary>
    internal SrtpResult OpenRtp(byte[] packet) => Receiver.OpenRtp([.. packet], out _);

    /// <summary>Opens a copy.</summary>
    internal SrtpResult OpenRtcp(byte[] packet) => Receiver.OpenRtcp([.. packet], out _);

    public void Dispose()
    {
        Sender.Dispose();
        Receiver.Dispose();
    }
}

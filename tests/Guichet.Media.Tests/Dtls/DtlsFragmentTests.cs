using Guichet.Media.Dtls;

namespace Guichet.Media.Tests.Dtls;

/// <summary>A ClientHello with a post-quantum key share does not fit one datagram: every browser's comes in two.</summary>
public sealed class DtlsFragmentTests(DtlsParties parties) : IClassFixture<DtlsParties>
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(0, 0, 1)]
    [InlineData(1, 1, 0, 1)]
    public void ClientHello_InTwoDatagramsInAnyOrder_IsReassembled(params int[] order)
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        using DtlsLink link = new(parties.Client(clients), parties.Server(servers));
        link.Client.Start(0);
        byte[][] pieces = Split(DtlsLink.TakeOne(link.Client));

        foreach (int piece in order)
            Assert.True(link.Server.Receive(pieces[piece], 0));
        link.Carry(0);

        Assert.True(link.BothConnected, link.Server.FailureDetail);
    }

    [Fact]
    public void ClientHello_SecondHalfNeverComes_IsAnsweredWithNothing()
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        using DtlsLink link = new(parties.Client(clients), parties.Server(servers));
        link.Client.Start(0);

        Assert.True(link.Server.Receive(Split(DtlsLink.TakeOne(link.Client))[0], 0));

        Assert.Equal(DtlsState.Handshaking, link.Server.State);
        Assert.Equal(0, link.Server.TakeOutgoing(new byte[1500]));
    }

    /// <summary>RFC 6347 section 4.2.3: the same message header on each piece, with the piece's offset and length.</summary>
    private static byte[][] Split(byte[] record)
    {
        const int Message = 13, Body = Message + 12;
        int length = record.Length - Body, half = length / 2;
        byte[] Piece(int from, int count, byte sequence)
        {
            byte[] piece = [.. record[..Body], .. record.AsSpan(Body + from, count)];
            piece[10] = sequence;
            (piece[11], piece[12]) = ((byte)((count + 12) >> 8), (byte)((count + 12) & 255));
            (piece[Message + 7], piece[Message + 8]) = ((byte)(from >> 8), (byte)(from & 255));
            (piece[Message + 10], piece[Message + 11]) = ((byte)(count >> 8), (byte)(count & 255));
            return piece;
        }

        // Record numbers that the client does not use itself, inside the replay window of 64.
        return [Piece(0, half, 0), Piece(half, length - half, 40)];
    }
}

namespace Guichet.Testing.Peers;

/// <summary>An RTP packet that a test peer got and opened.</summary>
public sealed record ReceivedPacket(uint Ssrc, byte PayloadType, ushort SequenceNumber, uint Timestamp, bool Marker, byte[] Payload);

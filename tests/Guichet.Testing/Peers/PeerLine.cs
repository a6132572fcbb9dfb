namespace Guichet.Testing.Peers;

/// <summary>One m-line of a test peer.</summary>
/// <param name="Ssrc">Of what it sends; 0 when it does not.</param>
/// <param name="RtxSsrc">0 without RTX.</param>
public sealed record PeerLine(string Mid, string Kind, bool Sends, bool Receives, uint Ssrc, uint RtxSsrc)
{
    public bool IsAudio => Kind == "audio";

    public string Direction => (Sends, Receives) switch { (true, true) => "sendrecv", (true, false) => "sendonly", (false, true) => "recvonly", _ => "inactive" };

    public byte PayloadType => (byte)(IsAudio ? 111 : 96);
}

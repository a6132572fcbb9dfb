using System.Net;
using Guichet.Protocols.Sdp;

namespace Guichet.Testing.Peers;

/// <summary>What a test peer needs of the server's answer.</summary>
public sealed class ServerAnswer
{
    private ServerAnswer(SessionDescription description) => (Description, Transport) = (description, description.Media.First(m => !m.IsRejected()).Transport);

    public SessionDescription Description { get; }

    public string Ufrag => Transport.IceUfrag!;

    public string Password => Transport.IcePwd!;

    public bool IsActive => Transport.Setup == SetupRole.Active;

    public Fingerprint Fingerprint => Transport.Fingerprints[0];

    private TransportDescription Transport { get; }

    public static ServerAnswer Read(string sdp) =>
        SessionDescription.TryParse(sdp, SdpLimits.Default, out var description, out var error)
            ? new ServerAnswer(description!) : throw new FormatException($"The server's answer cannot be read: {error}");

    public IPEndPoint Candidate(string protocol)
    {
        var candidate = Transport.Candidates.First(c => c.Protocol == protocol);
        return new IPEndPoint(IPAddress.Parse(candidate.Address), candidate.Port);
    }
}

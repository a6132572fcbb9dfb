using System.Net;

namespace Guichet.Server.Media.SharedPort;

/// <summary>The port that media and HTTPS share, for Kestrel: it does not bind it, it gets its connections from there.</summary>
internal sealed class SharedPortEndPoint(IPEndPoint at) : EndPoint
{
    public override string ToString() => at.ToString();
}

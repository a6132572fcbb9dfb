using Guichet.Server.Http;

namespace Guichet.Server.Channels;

/// <summary>Where operators may be.</summary>
internal sealed class OperatorHosts(ChannelSettings settings) : OutboundHosts(settings.IsInternal, "Channels:InternalHosts");

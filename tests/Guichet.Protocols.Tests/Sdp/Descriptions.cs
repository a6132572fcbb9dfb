using Guichet.Protocols.Sdp;

namespace Guichet.Protocols.Tests.Sdp;

/// <summary>Parses in one word, with what went wrong in the failure.</summary>
internal static class Descriptions
{
    public const string Head = "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
    public const string Audio = Head + "m=audio 9 UDP/TLS/RTP/SAVPF 111 0\r\n";

    public static SessionDescription Parse(string text)
    {
        Assert.True(SessionDescription.TryParse(text, SdpLimits.Default, out var session, out var error), error?.ToString());
        return session!;
    }

    /// <summary>The audio section with these lines in it.</summary>
    public static MediaDescription Section(params string[] lines) => Parse(Audio + string.Join("\r\n", lines) + "\r\n").Media[0];

    public static SdpError Refuse(string text, SdpLimits? limits = null)
    {
        Assert.False(SessionDescription.TryParse(text, limits ?? SdpLimits.Default, out var session, out var error));
        Assert.Null(session);
        return error!;
    }

    public static SdpError RefuseSection(params string[] lines) => Refuse(Audio + string.Join("\r\n", lines) + "\r\n");
}

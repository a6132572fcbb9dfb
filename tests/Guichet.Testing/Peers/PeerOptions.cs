namespace Guichet.Testing.Peers;

/// <summary>What a test peer offers.</summary>
public sealed record PeerOptions
{
    /// <summary>Kinds of the tracks it sends, in the order of its m-lines: audio, video.</summary>
    public IReadOnlyList<string> Sends { get; init; } = ["audio", "video"];

    /// <summary>Receive-only m-lines besides.</summary>
    public int ReceivesAudio { get; init; } = 2;

    public int ReceivesVideo { get; init; } = 2;

    /// <summary>The m-lines of <see cref="Sends"/> receive too, as addTrack makes them.</summary>
    public bool SendLinesReceive { get; init; }

    /// <summary>a=setup of the offer.</summary>
    public string Setup { get; init; } = "actpass";

    /// <summary>RTX, as browsers have it.</summary>
    public bool Rtx { get; init; } = true;

    /// <summary>Names of the layers that its pictures are sent in (RFC 8853), the first m-line of video; empty for one.</summary>
    public IReadOnlyList<string> Rids { get; init; } = [];

    /// <summary>In checks: what nobody has to know.</summary>
    public bool Nominates { get; init; } = true;

    /// <summary>As DTLS client it says hello before any check was answered.</summary>
    public bool GreetsEarly { get; init; }

    /// <summary>SRTP profiles of its DTLS, by preference; empty takes both.</summary>
    public IReadOnlyList<Media.SrtpProfile> Profiles { get; init; } = [Media.SrtpProfile.AeadAes128Gcm, Media.SrtpProfile.Aes128CmSha1Tag80];
}

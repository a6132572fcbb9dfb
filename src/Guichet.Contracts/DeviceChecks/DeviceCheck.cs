namespace Guichet.Contracts.DeviceChecks;

/// <summary>A device check in one word.</summary>
public enum CheckResult { Good, Weak, Bad }

/// <summary>What was found of a camera or a microphone: it works; the person or the browser refuses it; there is none; another program holds it;
/// it opens, and gives a black picture or no sound.</summary>
public enum DeviceFinding { Works, Refused, Absent, Busy, Silent }

/// <summary>The network to the media server and back over one protocol, measured with media that went through it.</summary>
/// <param name="RoundTripMilliseconds">The median.</param>
/// <param name="JitterMilliseconds">Of sound, the worse way (RFC 3550 section 6.4.1).</param>
/// <param name="Loss">Share of packets lost, the worse way, 0 to 1.</param>
/// <param name="UpKbps">What got through to the server, in thousands of bits a second.</param>
/// <param name="DownKbps">What came back.</param>
/// <param name="UpBytes">Sent in all.</param>
/// <param name="DownBytes">Received in all.</param>
public sealed record NetworkLeg(
    int? RoundTripMilliseconds, int? JitterMilliseconds, double? Loss, int UpKbps, int DownKbps, long UpBytes, long DownBytes);

/// <summary>How a device check went (A16). What was not tried is null.</summary>
/// <param name="Device">The browser and its system, in words such as 'Firefox, Android'.</param>
/// <param name="Loudspeaker">Whether the person heard the tone.</param>
/// <param name="NetworkTried">The network was tried: then a protocol without a leg let nothing through.</param>
/// <param name="Playback">Whether what was recorded came back through the server.</param>
/// <param name="At">When it was made, by the device's clock.</param>
public sealed record DeviceCheck(
    CheckResult Verdict, string Device, DeviceFinding? Camera, DeviceFinding? Microphone, bool? Loudspeaker, bool NetworkTried, NetworkLeg? Udp,
    NetworkLeg? Tcp, bool? Playback, DateTimeOffset At);

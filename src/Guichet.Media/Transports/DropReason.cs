namespace Guichet.Media.Transports;

/// <summary>Why a datagram went no further. Public by its name in kebab case (metrics): renaming one is a change of a door.</summary>
internal enum DropReason
{
    Empty,
    TooLong,
    UnknownKind,
    StunMalformed,
    StunNotRequest,
    StunUnknownUfrag,
    StunNoFingerprint,
    StunBadFingerprint,
    StunNoIntegrity,
    StunBadIntegrity,
    StunReplayed,
    StunAddressTaken,
    StunUnknownAttribute,
    StunRoleConflict,
    DtlsFromStranger,
    DtlsRefused,
    MediaFromStranger,
    MediaBeforeKeys,
    OverBounds,
    SrtpMalformed,
    SrtpBadTag,
    SrtpReplayed,
    SrtpTooManySources,
    SendWithoutConsent,
    SealFailed,
    SendBufferFull,
    SendFailed,
    TcpBacklog,
    TcpTooManyConnections,
    TcpUnproved,
    TcpBadFrame,
    TcpUnknownProtocol,
    TcpSilent,
    UnexpectedException,
}

/// <summary>Written by one worker thread, read by any: each count is a machine word.</summary>
internal sealed class DropCounters
{
    /// <summary>Reasons by their public names, in the order of <see cref="DropReason"/>.</summary>
    public static readonly IReadOnlyList<string> Names = [.. Enum.GetNames<DropReason>().Select(Kebab)];

    private readonly long[] _counts = new long[Enum.GetValues<DropReason>().Length];

    public void Count(DropReason reason, int packets = 1) =>
        Volatile.Write(ref _counts[(int)reason], _counts[(int)reason] + packets);

    public long this[DropReason reason] => Volatile.Read(ref _counts[(int)reason]);

    public static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}

namespace Guichet.Media.Dtls;

/// <summary>Who sends the ClientHello: <c>a=setup:active</c> is the client.</summary>
internal enum DtlsRole { Client, Server }

internal enum DtlsState
{
    /// <summary>Nothing sent or received; costs next to nothing.</summary>
    New,
    Handshaking,
    /// <summary>The peer's certificate was the expected one and keys are there.</summary>
    Connected,
    /// <summary>See <see cref="DtlsFailure"/>; never leaves this state.</summary>
    Failed,
    /// <summary>Either side said close_notify.</summary>
    Closed,
}

/// <summary>Why an association failed.</summary>
internal enum DtlsFailure
{
    None,
    /// <summary>The peer's certificate is not the one its SDP announced. No key was derived.</summary>
    BadFingerprint,
    /// <summary>No SRTP profile in common.</summary>
    NoSrtpProfile,
    /// <summary>The peer sent a fatal alert during the handshake.</summary>
    RefusedByPeer,
    /// <summary>Not DTLS as we accept it; the detail has OpenSSL's words.</summary>
    ProtocolError,
    /// <summary>Not done after 30 seconds.</summary>
    TimedOut,
}

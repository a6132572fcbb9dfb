namespace Guichet.Protocols.Sdp.Reading;

/// <summary>The four direction words of RFC 8866 section 6.7.</summary>
static class Directions
{
    /// <summary>Null for any other word.</summary>
    public static Direction? TryRead(ReadOnlySpan<char> word) => word switch
    {
        "sendrecv" => Direction.SendRecv,
        "sendonly" => Direction.SendOnly,
        "recvonly" => Direction.RecvOnly,
        "inactive" => Direction.Inactive,
        _ => null,
    };

    public static Direction Read(ReadOnlySpan<char> word) => TryRead(word) ?? Direction.SendRecv;

    public static string Write(Direction direction) => direction switch
    {
        Direction.SendOnly => "sendonly",
        Direction.RecvOnly => "recvonly",
        Direction.Inactive => "inactive",
        _ => "sendrecv",
    };
}

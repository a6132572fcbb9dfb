namespace Guichet.Protocols.Sdp.Reading;

/// <summary>Reads a=group (RFC 5888 section 5).</summary>
static class SdpGroups
{
    public static SdpErrorKind? Read(ReadOnlySpan<char> value, List<SdpGroup> groups, SdpLimits limits)
    {
        var words = new Words(value);
        if (!words.TryNext(out var semantics))
        {
            return SdpErrorKind.InvalidAttribute;
        }

        var mids = new List<string>();
        while (words.TryNext(out var mid))
        {
            mids.Add(mid.ToString());
        }

        if (groups.Count == limits.MaximumEntries || mids.Count > limits.MaximumSections)
        {
            return SdpErrorKind.TooManyEntries;
        }

        groups.Add(new SdpGroup(semantics.ToString(), mids));
        return null;
    }
}

using System.Text;
using Guichet.Protocols.Sdp.Reading;

namespace Guichet.Protocols.Sdp;

/// <summary>One section of a fragment.</summary>
/// <param name="Media">The pseudo m= line's value; null where the fragment has none.</param>
/// <param name="Mid">Which section of the session it is about; null when not said.</param>
/// <param name="Transport">With the fragment's values where the section has none.</param>
public sealed record FragmentSection(string? Media, string? Mid, TransportDescription Transport);

/// <summary>
/// An SDP fragment, application/trickle-ice-sdpfrag (RFC 8840 section 9): candidates, and new credentials for an ICE restart, as
/// WHIP's PATCH carries them (RFC 9725 section 4.3).
/// </summary>
public sealed record SdpFragment
{
    public bool IceLite { get; init; }

    public IReadOnlyList<SdpGroup> Groups { get; init; } = [];

    /// <summary>At least one: values in front of the first m= line make a section of their own when there is no other.</summary>
    public IReadOnlyList<FragmentSection> Sections { get; init; } = [];

    /// <summary>Reads a fragment; false with what is wrong and where. Never throws.</summary>
    public static bool TryParse(string text, SdpLimits limits, out SdpFragment? fragment, out SdpError? error)
    {
        fragment = null;
        return SdpText.TryMeasure(text, limits, out error) && FragmentReader.TryRead(text, limits, out fragment, out error);
    }

    public string Write()
    {
        var text = new StringBuilder();
        if (IceLite)
        {
            SdpWriter.Line(text, "a=ice-lite");
        }

        foreach (var group in Groups)
        {
            SdpWriter.Line(text, $"a=group:{group.Semantics}{SdpWriter.Joined(group.Mids)}");
        }

        foreach (var section in Sections)
        {
            if (section.Media is not null)
            {
                SdpWriter.Line(text, $"m={section.Media}");
            }

            if (section.Mid is not null)
            {
                SdpWriter.Line(text, $"a=mid:{section.Mid}");
            }

            SdpWriter.Transport(text, section.Transport);
        }

        return text.ToString();
    }
}

using System.Globalization;
using Guichet.Contracts.Rooms;
using Guichet.Domain.Rooms;
using Guichet.Protocols.Sdp;

namespace Guichet.Server.Whip;

/// <summary>What a tool's offer sends, named as the pages of a call know it: WHIP itself has no names for tracks (RFC 9725).</summary>
/// <param name="Labels">By mid: the first sound is its microphone, the first picture its camera.</param>
internal sealed record WhipTracks(IReadOnlyDictionary<string, string> Labels)
{
    public static WhipTracks None { get; } = new(new Dictionary<string, string>());

    /// <summary>What the people in the call see of its devices.</summary>
    public Devices Devices => new(Has(TrackSource.Microphone), Has(TrackSource.Camera));

    /// <summary>Of an offer that cannot be read there is nothing; the media server says what is wrong with it.</summary>
    public static WhipTracks Of(string sdp)
    {
        if (!SessionDescription.TryParse(sdp, SdpLimits.Default, out var offer, out _))
        {
            return None;
        }

        var labels = new Dictionary<string, string>();
        foreach (var (kind, source) in new[] { ("audio", TrackSource.Microphone), ("video", TrackSource.Camera) })
        {
            var first = offer!.Media.Index().FirstOrDefault(line => line.Item.Kind == kind && !line.Item.IsRejected() && line.Item.Sends());
            if (first.Item is { } line)
            {
                // Named by its place where it has no mid, as the media server names it.
                labels[line.Mid ?? string.Create(CultureInfo.InvariantCulture, $"-{first.Index}")] = source.ToString();
            }
        }

        return new WhipTracks(labels);
    }

    private Device Has(TrackSource source) => Labels.Values.Contains(source.ToString()) ? Device.On : Device.Absent;
}

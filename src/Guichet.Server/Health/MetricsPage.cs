using System.Globalization;
using System.Text;
using Guichet.Server.Journal;
using Guichet.Server.Media;
using Guichet.Server.Messages;
using Guichet.Server.Rooms;
using Guichet.Server.Whip;

namespace Guichet.Server.Health;

/// <summary>What the server counts, as Prometheus reads it (text format 0.0.4). The names are fixed.</summary>
internal sealed class MetricsPage(LiveRooms rooms, WhipSessions whip, MediaHost media, HttpMeasurements http, JournalReaders readers, MessageCounts messages)
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public string Write()
    {
        var page = new StringBuilder();
        var tools = whip.OutsideCalls;
        Head(page, "guichet_rooms", "gauge", "Rooms in use.");
        Line(page, "guichet_rooms", "", rooms.All.Count(room => room.Taken > 0) + tools.Count);
        Head(page, "guichet_participants", "gauge", "People in rooms, and publishers and players by WHIP and WHEP.");
        Line(page, "guichet_participants", "", rooms.All.Sum(room => room.Taken) + tools.Values.Sum());
        WriteMedia(page);
        WriteHttp(page);
        Head(page, "guichet_journal_lag", "gauge", "Facts that a reader has yet to act on.");
        foreach (var (reader, lag) in readers.Lag.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            Line(page, "guichet_journal_lag", $"reader=\"{reader}\"", lag);
        }

        Head(page, "guichet_messages_total", "counter", "Messages that came into a state, by channel.");
        foreach (var (channel, state, count) in messages.All)
        {
            Line(page, "guichet_messages_total", $"channel=\"{channel}\",state=\"{state}\"", count);
        }

        return page.ToString();
    }

    private void WriteMedia(StringBuilder page)
    {
        if (media.Server?.ReadCounters() is not { } counters)
        {
            return;
        }

        One(page, "guichet_media_packets_received_total", "counter", "Datagrams received by the media server.", counters.PacketsReceived);
        One(page, "guichet_media_packets_forwarded_total", "counter", "Packets forwarded.", counters.PacketsForwarded);
        One(page, "guichet_media_bytes_forwarded_total", "counter", "Bytes forwarded.", counters.BytesForwarded);
        One(page, "guichet_media_packets_restored_total", "counter", "Sound that was lost on the way up and taken from a later packet.", counters.PacketsRestored);
        One(page, "guichet_media_transports", "gauge", "Peer connections.", counters.Transports);
        One(page, "guichet_media_workers_busy_ratio", "gauge", "Share of the time that the workers were busy, 0 to 1.", counters.BusyRatio);
        One(page, "guichet_media_workers", "gauge", "Workers of the media server that work.", counters.Workers);
        One(page, "guichet_media_workers_lost_total", "counter", "Workers that broke or hung and were given up.", counters.WorkersLost);
        Head(page, "guichet_media_packets_dropped_total", "counter", "Packets not used, by reason.");
        foreach (var (reason, count) in counters.DroppedByReason.OrderBy(drop => drop.Key, StringComparer.Ordinal))
        {
            Line(page, "guichet_media_packets_dropped_total", $"reason=\"{reason}\"", count);
        }
    }

    private void WriteHttp(StringBuilder page)
    {
        const string Duration = "guichet_http_server_request_duration_seconds";
        One(page, "guichet_http_server_active_requests", "gauge", "Requests being answered.", http.Active);
        One(page, "guichet_http_connections", "gauge", "Open connections.", http.Connections);
        Head(page, Duration, "histogram", "Time to answer a request.");
        foreach (var (request, histogram) in http.Durations)
        {
            var labels = $"method=\"{request.Method}\",route=\"{request.Route}\",status=\"{request.Status}\"";
            long below = 0;
            for (var bucket = 0; bucket < histogram.Counts.Count; bucket++)
            {
                below += histogram.Counts[bucket];
                var bound = bucket < Histogram.Bounds.Count ? Histogram.Bounds[bucket].ToString(CultureInfo.InvariantCulture) : "+Inf";
                Line(page, $"{Duration}_bucket", $"{labels},le=\"{bound}\"", below);
            }

            Line(page, $"{Duration}_sum", labels, histogram.Sum);
            Line(page, $"{Duration}_count", labels, below);
        }
    }

    private static void One(StringBuilder page, string name, string kind, string help, double value)
    {
        Head(page, name, kind, help);
        Line(page, name, "", value);
    }

    private static void Head(StringBuilder page, string name, string kind, string help) =>
        page.Append($"# HELP {name} {help}\n# TYPE {name} {kind}\n");

    private static void Line(StringBuilder page, string name, string labels, double value) =>
        page.Append(CultureInfo.InvariantCulture, $"{name}{(labels.Length == 0 ? "" : $"{{{labels}}}")} {value}\n");
}

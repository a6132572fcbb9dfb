using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Guichet.Server.Health;

/// <summary>Listens to the framework's own HTTP instruments. Values are immutable and replaced whole, so that reading needs no lock.</summary>
internal sealed class HttpMeasurements : IHostedService, IDisposable
{
    private const string RequestDuration = "http.server.request.duration";
    private const string ActiveRequests = "http.server.active_requests";
    private const string OpenConnections = "kestrel.active_connections";
    private readonly ConcurrentDictionary<Request, Histogram> _durations = new();
    private readonly ConcurrentDictionary<string, long> _levels = new();
    private readonly MeterListener _listener = new();

    public readonly record struct Request(string Method, string Route, int Status);

    public IEnumerable<KeyValuePair<Request, Histogram>> Durations => _durations;

    public long Active => _levels.GetValueOrDefault(ActiveRequests);

    public long Connections => _levels.GetValueOrDefault(OpenConnections);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name is RequestDuration or ActiveRequests or OpenConnections
                && instrument.Meter.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, value, tags, _) => Measure(value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => _levels.AddOrUpdate(instrument.Name, value, (_, old) => old + value));
        _listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _listener.Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _listener.Dispose();

    // Only routes that exist become labels: a scanner must not fill the memory with paths.
    private void Measure(double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (method, route, status) = ("other", "none", 0);
        foreach (var tag in tags)
        {
            switch (tag)
            {
                case { Key: "http.request.method", Value: string text }:
                    method = text;
                    break;
                case { Key: "http.route", Value: string text }:
                    route = text;
                    break;
                case { Key: "http.response.status_code", Value: int number }:
                    status = number;
                    break;
            }
        }

        _durations.AddOrUpdate(new Request(method, route, status), _ => Histogram.Empty.With(seconds), (_, old) => old.With(seconds));
    }
}

/// <param name="Counts">Of each bucket alone, the last one without a bound.</param>
internal sealed record Histogram(IReadOnlyList<long> Counts, double Sum)
{
    public static IReadOnlyList<double> Bounds { get; } = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

    public static Histogram Empty { get; } = new(new long[Bounds.Count + 1], 0);

    public Histogram With(double value)
    {
        long[] counts = [.. Counts];
        var bucket = 0;
        while (bucket < Bounds.Count && value > Bounds[bucket])
        {
            bucket++;
        }

        counts[bucket]++;
        return new Histogram(counts, Sum + value);
    }
}

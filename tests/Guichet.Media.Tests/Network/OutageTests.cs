using Guichet.Media.Tests.Congestion;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Network;

/// <summary>A line that is gone for three seconds and comes back as bad as it was: the picture must come back whatever is lost meanwhile, for one
/// question that is lost and not asked again is a picture that stands still for good.</summary>
public sealed class OutageTests
{
    private const int Seeds = 40, OutageMs = 3_000;

    /// <summary>Frames after the key frame, all of them whole: it goes on.</summary>
    private const int Fluent = 5;

    [Theory]
    [InlineData(20, 0.2, 1_500)]
    [InlineData(200, 0.1, 2_000)]
    [InlineData(200, 0.2, 3_500)]
    public void PictureIsBack_WhateverIsLost(int roundTripMs, double loss, int withinMs)
    {
        List<(int Seed, long Ms)> late = [];
        for (var seed = 1; seed <= Seeds; seed++)
        {
            if (BackAfterMs(roundTripMs, loss, seed) is var ms && ms > withinMs) late.Add((seed, ms));
        }
        Assert.Empty(late);
    }

    /// <summary>The estimate of the line is there, and hears nothing for three seconds: what is left of it must let the picture through, and grow.</summary>
    [Theory]
    [InlineData(0.0, 1.5)]
    [InlineData(0.1, 3)]
    [InlineData(0.2, 6)]
    public void LineThatWasFullOnce_LetsThePictureThroughAgain(double loss, double within)
    {
        List<(int Seed, double Seconds)> late = [];
        for (var seed = 1; seed <= Seeds; seed++)
        {
            if (ThroughAfterSeconds(loss, seed) is var seconds && seconds > within) late.Add((seed, seconds));
        }
        Assert.Empty(late);
    }

    private static long BackAfterMs(int roundTripMs, double loss, int seed)
    {
        using var call = new Broadcast(roundTripMs, seed);
        call.Impair(call.Good with { Loss = loss });
        call.Run(3_000);
        call.Impair(ImpairmentProfile.Outage);
        call.Run(OutageMs);
        var (first, backMs) = (call.Camera.Packets + 1, call.Server.NowMs);
        call.Impair(call.Good with { Loss = loss });
        while (!IsWhole(call, first) && call.Server.NowMs - backMs < 15_000) call.Run(50);
        return call.Server.NowMs - backMs;
    }

    private static bool IsWhole(Broadcast call, int first) => call.Viewer.KeyFrames.Exists(key => key >= first
        && Enumerable.Range(key, (1 + Fluent) * TestCamera.PacketsPerFrame).All(call.Viewer.Arrived.ContainsKey));

    private static double ThroughAfterSeconds(double loss, int seed)
    {
        Stage stage = new();
        stage.AddSender("anna");
        var watcher = stage.AddWatcher("ben");
        var line = watcher.Line;
        (line.Seed, line.Loss, line.DelayUs) = (seed, loss, 100_000);
        stage.Play(3);
        line.BitsPerSecond = 600_000;
        stage.Play(6);
        line.BitsPerSecond = 3_000_000;
        stage.Play(1);
        Assert.NotEqual(0, watcher.Peer.DownlinkBitsPerSecond);
        (line.Loss, watcher.GivesFeedback) = (1, false);
        stage.Play(OutageMs / 1_000.0);
        (line.Loss, watcher.GivesFeedback) = (loss, true);
        var backUs = stage.NowUs;
        while (watcher.Layers(0, backUs).Count < 60 && stage.NowUs - backUs < 15_000_000) stage.Play(0.1);
        return (stage.NowUs - backUs) / 1e6;
    }
}

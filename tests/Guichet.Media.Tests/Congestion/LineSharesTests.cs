using Guichet.Media.Layers;
using Guichet.Media.Tests.Routing;

namespace Guichet.Media.Tests.Congestion;

/// <summary>Three cameras on one narrow line: who gets what. The layers take about 1.4, 0.6 and 0.2 Mbit/s.</summary>
public sealed class LineSharesTests
{
    readonly Stage _stage = new();

    [Fact]
    public void WhatIsShownLarge_ComesFirst_AndEverybodyElseIsSeenToo()
    {
        LineClient watcher = Watch("camera", "camera", "camera");
        watcher.Peer.Wish("3", LayerWish.Of(320, 180), _stage.NowUs);
        watcher.Peer.Wish("5", LayerWish.Of(1_280, 720), _stage.NowUs);
        watcher.Peer.Wish("7", LayerWish.Of(320, 180), _stage.NowUs);
        Narrow(watcher, 1_500_000);
        Assert.Equal([2, 1, 2], Layers(watcher));
        AssertSound(watcher);
    }

    [Fact]
    public void OfEqualTiles_TheOneWhoSpeaks_ComesFirst()
    {
        LineClient watcher = Watch("camera", "camera", "camera");
        _stage.Speaker = 1;
        Narrow(watcher, 2_000_000);
        Assert.Equal([false, true, false], Layers(watcher).Select(layer => layer == 0));
        _stage.Speaker = 2;
        _stage.Play(8);
        Assert.Equal([false, false, true], Layers(watcher).Select(layer => layer == 0));
    }

    [Fact]
    public void TooLittleForAll_PausesTheLeastImportant_AndBringsThemBack()
    {
        LineClient watcher = Watch("camera", "camera", "camera");
        watcher.Peer.Wish("7", LayerWish.Of(1_280, 720), _stage.NowUs);
        watcher.Peer.Wish("3", LayerWish.Of(640, 360), _stage.NowUs);
        watcher.Peer.Wish("5", LayerWish.Of(320, 180), _stage.NowUs);
        Narrow(watcher, 330_000);
        Assert.Equal((-1, 2), (Layers(watcher)[1], Layers(watcher)[2]));
        AssertSound(watcher);
        watcher.Line.BitsPerSecond = 10_000_000;
        _stage.Play(15);
        Assert.Equal([1, 2, 0], Layers(watcher));
    }

    [Fact]
    public void LittleForOne_TakesPicturesAway_BeforeItPauses()
    {
        LineClient watcher = Watch("camera");
        Narrow(watcher, 210_000);
        int sent = watcher.Layers(0, _stage.NowUs - 5_000_000).Count;
        // All of the smallest layer are 4 packets each 30 ms.
        Assert.InRange(sent, 100, 500);
        AssertSound(watcher);
    }

    [Fact]
    public void Screen_StaysSharp_WithFewerPictures()
    {
        LineClient watcher = Watch("camera", TrackLabels.Screen);
        Narrow(watcher, 1_250_000);
        Assert.Equal((true, 0), (Layers(watcher)[0] > 0, Layers(watcher)[1]));
        int pictures = watcher.Layers(1, _stage.NowUs - 5_000_000).Count / 5;
        Assert.InRange(pictures, 30, 100);
        AssertSound(watcher);
    }

    LineClient Watch(params string[] labels)
    {
        for (int i = 0; i < labels.Length; i++) _stage.AddSender($"sender {i}", labels[i]);
        LineClient watcher = _stage.AddWatcher("watcher");
        _stage.Play(3);
        return watcher;
    }

    void Narrow(LineClient watcher, long bits)
    {
        watcher.Line.BitsPerSecond = bits;
        _stage.Play(25);
    }

    int[] Layers(LineClient watcher) => [.. Enumerable.Range(0, _stage.Senders).Select(slot => watcher.Layer(slot, _stage.NowUs))];

    /// <summary>Of the last ten seconds.</summary>
    void AssertSound(LineClient watcher) => Assert.Equal(0, watcher.SoundLost(_stage.NowUs - 10_000_000, _stage.NowUs - 1_000_000));
}

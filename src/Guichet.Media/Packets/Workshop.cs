using Guichet.Media.Retransmission;

namespace Guichet.Media.Packets;

/// <summary>What the rooms of one worker share, since they take turns on its thread.</summary>
sealed class Workshop
{
    const int HeaderLength = 512, ScratchLength = 2048;

    /// <summary>For the header of what is sent at once.</summary>
    public byte[] Header { get; } = GC.AllocateUninitializedArray<byte>(HeaderLength);

    /// <summary>For what is written and sent at once.</summary>
    public byte[] Scratch { get; } = GC.AllocateUninitializedArray<byte>(ScratchLength);

    /// <summary>For packets that may be asked for again.</summary>
    public PagePool Pages { get; } = new();
}

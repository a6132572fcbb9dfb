namespace Guichet.Server.Sample;

/// <summary>What a first start makes.</summary>
internal enum SampleKind
{
    /// <summary>Nothing: the first page makes the owner's account.</summary>
    None,

    /// <summary>Two people, a key and a call.</summary>
    Call,

    /// <summary>Besides these a desk at work, see <see cref="SampleDesk"/>.</summary>
    Desk,
}

namespace Guichet.Domain.Appointments;

/// <summary>What a change of one date is to change as well.</summary>
public enum SeriesScope
{
    One,

    /// <summary>This one and those after it.</summary>
    Following,

    /// <summary>All that are still ahead.</summary>
    All,
}

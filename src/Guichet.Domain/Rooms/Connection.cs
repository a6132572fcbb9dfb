namespace Guichet.Domain.Rooms;

public enum ConnectionLevel { Good, Weak, Bad, Lost }

/// <summary>How a connection is, in words for people: the worse of loss and delay decides.</summary>
public static class Connection
{
    /// <param name="loss">Share of packets lost, the worse of both ways, 0 to 1.</param>
    /// <param name="roundTripMilliseconds">Null while unknown.</param>
    public static ConnectionLevel Judge(double loss, double? roundTripMilliseconds) =>
        loss >= 0.9 ? ConnectionLevel.Lost
        : loss >= 0.10 || roundTripMilliseconds >= 800 ? ConnectionLevel.Bad // speech breaks up; talking over one another begins
        : loss >= 0.03 || roundTripMilliseconds >= 300 ? ConnectionLevel.Weak // picture freezes now and then; a pause is heard
        : ConnectionLevel.Good;
}

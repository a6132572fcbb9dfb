using Guichet.Domain.Rooms;

namespace Guichet.Domain.Tests.Rooms;

public sealed class ConnectionTests
{
    [Theory]
    [InlineData(0, null, ConnectionLevel.Good)]
    [InlineData(0.029, 299.0, ConnectionLevel.Good)]
    [InlineData(0.03, null, ConnectionLevel.Weak)]
    [InlineData(0, 300.0, ConnectionLevel.Weak)]
    [InlineData(0.1, 20.0, ConnectionLevel.Bad)]
    [InlineData(0, 800.0, ConnectionLevel.Bad)]
    [InlineData(0.9, 20.0, ConnectionLevel.Lost)]
    public void Judge_AtEachBorder_SaysTheWorse(double loss, double? roundTrip, ConnectionLevel expected) =>
        Assert.Equal(expected, Connection.Judge(loss, roundTrip));
}

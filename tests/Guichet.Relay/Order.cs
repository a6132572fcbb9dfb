using System.Text.Json;
using Guichet.Testing.Network;

namespace Guichet.Relay;

/// <summary>A line of standard input: what the network is to do from now on. What is null stays as it is.</summary>
/// <param name="Both">The network both ways; <paramref name="Up"/> and <paramref name="Down"/> go before it.</param>
/// <param name="Seed">Of the decisions to come.</param>
/// <param name="Move">Every peer's address changes as the server sees it.</param>
internal sealed record Order(ImpairmentProfile? Both, ImpairmentProfile? Up, ImpairmentProfile? Down, int Seed = 1, bool Move = false)
{
    private static readonly JsonSerializerOptions _names = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="JsonException">Not an order.</exception>
    public static Order Read(string line) => JsonSerializer.Deserialize<Order>(line, _names) ?? throw new JsonException("null is no order.");

    public static string Write(object answer) => JsonSerializer.Serialize(answer, _names);

    public void Give(ImpairedRelay relay)
    {
        if (Both is not null || Up is not null || Down is not null)
            relay.Change(Up ?? Both ?? ImpairmentProfile.None, Down ?? Both ?? ImpairmentProfile.None, Seed);
        if (Move) relay.MovePeers();
    }
}

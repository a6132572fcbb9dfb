// A bad network for media on one machine: Guichet.Relay FRONT SERVER, for example 127.0.0.1:0 127.0.0.1:5081. It says first where it
// listens, {"front":"127.0.0.1:40000"}, then answers each line of standard input, an Order such as {"both":{"loss":0.1,"delayMs":50}}
// or {"move":true} or {}, with what it has counted. It ends with its input.
using System.Net;
using System.Text.Json;
using Guichet.Relay;
using Guichet.Testing.Network;

if (args.Length != 2 || !IPEndPoint.TryParse(args[0], out var front) || !IPEndPoint.TryParse(args[1], out var server))
{
    Console.Error.WriteLine("Guichet.Relay FRONT SERVER: two addresses with ports");
    return 2;
}

using var relay = new ImpairedRelay(front, server, ImpairmentProfile.None, ImpairmentProfile.None, seed: 1);
Console.WriteLine(Order.Write(new { Front = relay.Front.ToString() }));
while (Console.ReadLine() is { } line)
{
    try
    {
        Order.Read(line).Give(relay);
        Console.WriteLine(Order.Write(relay.Counts));
    }
    catch (JsonException e)
    {
        Console.WriteLine(Order.Write(new { Problem = e.Message }));
    }
}

return 0;

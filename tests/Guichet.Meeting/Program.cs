// A meeting as our pages hold it, for bench/: everybody is in one room by the hub, sends sound and a camera in three layers, and gets
// everybody else's on one connection. Guichet.Meeting ADDRESS KEY PID [PEOPLE=12] [SECONDS=8] [LARGE=1] prints one line of JSON. LARGE is how
// many of the others each shows large; the rest are shown small, as in a grid.
using System.Globalization;
using Guichet.Meeting;

if (args.Length < 3 || !Uri.TryCreate(args[0], UriKind.Absolute, out var address))
{
    Console.Error.WriteLine("Guichet.Meeting ADDRESS KEY PID [PEOPLE] [SECONDS] [LARGE]");
    return 2;
}

int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
await using var meeting = await Meeting.Begin(address, args[1], people: Number(3, 12), large: Number(5, 1));
meeting.Run(TimeSpan.FromSeconds(4));
Console.WriteLine(meeting.Measure(Number(2, 0), TimeSpan.FromSeconds(Number(4, 8))));
return 0;

using System.Globalization;
using Guichet.Domain.Appointments;
using NodaTime;
using NodaTime.Text;

namespace Guichet.Server.Appointments;

/// <summary>A shift as it is kept and as it travels: <c>1 09:00 12:30</c>, the day first (1 is Monday).</summary>
internal static class ShiftText
{
    private static readonly LocalTimePattern _time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string Write(IEnumerable<Shift> shifts) => string.Join(
        ';', shifts.Select(shift => string.Create(CultureInfo.InvariantCulture, $"{(int)shift.Day} {_time.Format(shift.From)} {_time.Format(shift.To)}")));

    public static IReadOnlyList<Shift> Read(string text) =>
    [
        .. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' '))
            .Select(parts => new Shift((IsoDayOfWeek)int.Parse(parts[0], CultureInfo.InvariantCulture), _time.Parse(parts[1]).Value, _time.Parse(parts[2]).Value)),
    ];

    public static bool TryRead(int day, string from, string to, out Shift shift)
    {
        var (start, end) = (_time.Parse(from), _time.Parse(to));
        var read = day is >= 1 and <= 7 && start.Success && end.Success;
        shift = read ? new Shift((IsoDayOfWeek)day, start.Value, end.Value) : default;
        return read;
    }

    public static string Write(LocalTime time) => _time.Format(time);
}

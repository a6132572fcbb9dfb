using Guichet.Server.Platform;

namespace Guichet.Server.Appointments.Together;

/// <summary>Somebody who waits for their booking.</summary>
internal sealed class Wish(BookAppointment.Asked asked, CancellationToken ct)
{
    // Whoever is answered goes on by themselves: the next turn does not wait for their answer to be sent.
    private readonly TaskCompletionSource<(BookAppointment.Booked? Booked, Problem? Problem)> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public BookAppointment.Asked Asked => asked;

    /// <summary>What was decided; not to be told before it is kept.</summary>
    public (BookAppointment.Booked? Booked, Problem? Problem) Decided { get; set; }

    public Task<(BookAppointment.Booked? Booked, Problem? Problem)> Answer => _answer.Task;

    /// <summary>False when whoever asked went away before their turn.</summary>
    public bool IsWanted() => !ct.IsCancellationRequested || !_answer.TrySetCanceled(ct);

    public void Tell() => _answer.TrySetResult(Decided);

    public void Fail(Exception why) => _answer.TrySetException(why);
}

using Guichet.Contracts.DeviceChecks;

namespace Guichet.Contracts.Waiting;

/// <summary>What a customer's browser may ask of the waiting space, over SignalR at <c>/hub/waiting</c> (JSON). Each refusal is a
/// <c>HubException</c> whose message is a problem code of <see cref="Problems.ProblemCodes"/>.</summary>
public interface IWaitingHub
{
    /// <summary>Takes a place in line, or the same one again when its secret is given. Must be first.</summary>
    Task<PlaceKept> Enter(EnterWaiting request);

    /// <summary>Waits no longer: the place is given up at once.</summary>
    Task Leave();

    /// <summary>Says something to the desk; sending the same <see cref="SayWaiting.ClientId"/> again changes nothing.</summary>
    Task<WaitingMessage> SendChat(SayWaiting message);

    /// <summary>Keeps with the place how the device check went.</summary>
    Task KeepCheck(DeviceCheck check);

    /// <summary>Says where the customer wants to be told that it is their turn, so that they may close the page.</summary>
    Task<ReachView> LeaveReach(LeaveReach request);

    /// <summary>Takes back what the customer agreed to. The place ends where that is needed, and its standing says so; the answer is what still holds.</summary>
    Task<IReadOnlyList<GivenConsent>> WithdrawConsent(TakeBackConsent request);
}

/// <summary>What the server tells a customer who waits.</summary>
public interface IWaitingClient
{
    /// <summary>Where they stand now, whole each time.</summary>
    Task PlaceChanged(PlaceStanding standing);

    /// <summary>The desk said something; one's own messages come too.</summary>
    Task ChatReceived(WaitingMessage message);

    /// <summary>The same place was taken from another tab or device; this connection is done.</summary>
    Task Replaced();
}

namespace Guichet.Contracts.Waiting;

/// <summary>What the desk may ask about those who wait, over SignalR at <c>/hub/board</c> (JSON), with the desk's cookie.</summary>
public interface IBoardHub
{
    /// <summary>Everything that this person may see, and from then on each change. Must be first.</summary>
    Task<BoardView> Watch(WatchBoard request);

    /// <summary>Says that one is away, or back. Being in a call is seen by itself.</summary>
    Task SetPresence(WatchBoard presence);

    /// <summary>Opens the door: the call is there, and the customer is told.</summary>
    Task<AdmittedPlace> Admit(PlaceAsked request);

    /// <summary>To somebody else or to another team; the place keeps the time from which it is counted.</summary>
    Task PassOn(PassOnPlace request);

    /// <summary>Says no, with a message to the customer.</summary>
    Task Decline(DeclinePlace request);

    /// <summary>Back into the line, where it was: for a customer who was admitted and does not come.</summary>
    Task PutBack(PlaceAsked request);

    /// <summary>Says something to somebody who waits.</summary>
    Task<WaitingMessage> SendChat(SayToPlace message);

    /// <summary>What was said so far, and the whole device check.</summary>
    Task<PlaceDetails> ReadPlace(PlaceAsked request);
}

/// <summary>What the server tells the desk.</summary>
public interface IBoardClient
{
    /// <summary>What is other than before.</summary>
    Task BoardChanged(BoardChange change);

    /// <summary>Something was said at a place.</summary>
    Task ChatReceived(PlaceSaid said);

    /// <summary>A customer took back what they had agreed to.</summary>
    Task ConsentWithdrawn(PlaceWithdrawal withdrawal);
}

using Guichet.Contracts.Waiting;

namespace Guichet.Server.Waiting.Board;

/// <summary>What the people at the desk are doing: what they say of themselves, and what is seen.</summary>
internal sealed class Staff
{
    private readonly Dictionary<Guid, Member> _members = [];

    /// <param name="away">Counts for the first board alone: another tab opens with what was said in the one before.</param>
    public void Arrive(Guid person, string connection, bool away)
    {
        var member = Of(person);
        member.Away = member.Connections.Count == 0 ? away : member.Away;
        member.Connections.Add(connection);
    }

    public void Part(Guid person, string connection)
    {
        if (_members.TryGetValue(person, out var member) && member.Connections.Remove(connection))
        {
            Drop(person);
        }
    }

    public void Choose(Guid person, bool away) => Of(person).Away = away;

    public void EnterCall(Guid person, Guid call) => Of(person).Calls.Add(call);

    public void LeaveCall(Guid person, Guid call)
    {
        if (_members.TryGetValue(person, out var member) && member.Calls.Remove(call))
        {
            Drop(person);
        }
    }

    public StaffPresence PresenceOf(Guid person) =>
        !_members.TryGetValue(person, out var member) ? StaffPresence.Offline
        : member.Calls.Count > 0 ? StaffPresence.InCall
        : member.Connections.Count == 0 ? StaffPresence.Offline
        : member.Away ? StaffPresence.Away
        : StaffPresence.Free;

    private Member Of(Guid person)
    {
        if (!_members.TryGetValue(person, out var member))
        {
            _members[person] = member = new Member();
        }

        return member;
    }

    private void Drop(Guid person)
    {
        if (_members[person] is { Connections.Count: 0, Calls.Count: 0 })
        {
            _members.Remove(person);
        }
    }

    private sealed class Member
    {
        public bool Away { get; set; }

        public HashSet<string> Connections { get; } = [];

        public HashSet<Guid> Calls { get; } = [];
    }
}

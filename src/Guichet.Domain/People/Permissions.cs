using System.Collections.Frozen;
using static Guichet.Domain.People.Permission;
using static Guichet.Domain.People.PersonRole;

namespace Guichet.Domain.People;

/// <summary>The one table of who may do what: people by their role, programs by the scopes of their key.</summary>
public static class Permissions
{
    /// <summary>A row for each permission; one that is missing is given to nobody.</summary>
    public static FrozenDictionary<Permission, PersonRole[]> ByRole { get; } = new Dictionary<Permission, PersonRole[]>
    {
        [OwnAccount] = [Owner, Manager, Specialist, Observer],
        [ReadCalls] = [Owner, Manager, Specialist, Observer],
        [MakeCalls] = [Owner, Manager, Specialist],
        [JoinCalls] = [Owner, Manager, Specialist],
        [UseMedia] = [],
        [ReadReports] = [Owner, Manager, Specialist, Observer],
        [WriteReports] = [Owner, Manager, Specialist],
        [ReadAppointments] = [Owner, Manager, Specialist, Observer],
        [KeepAppointments] = [Owner, Manager, Specialist],
        [EraseCustomers] = [Owner, Manager],
        [ManageAppointmentTypes] = [Owner, Manager],
        [ManageScenarios] = [Owner, Manager],
        [ReadMessages] = [Owner, Manager, Specialist, Observer],
        [WriteMessages] = [Owner, Manager, Specialist],
        [ManageChannels] = [Owner, Manager],
        [ReadPeople] = [Owner, Manager, Specialist, Observer],
        [ManagePeople] = [Owner, Manager],
        [ManageTeams] = [Owner, Manager],
        [ManageKeys] = [Owner],
        [ManageOrganisation] = [Owner],
        [ReadRecord] = [Owner],
    }.ToFrozenDictionary();

    /// <summary>What a key of a scope may do. Nobody's own account, keys and the organisation are for people alone.</summary>
    public static FrozenDictionary<string, Permission[]> ByScope { get; } = new Dictionary<string, Permission[]>
    {
        [Scopes.Calls] = [ReadCalls, MakeCalls, JoinCalls],
        [Scopes.CallsRead] = [ReadCalls],
        [Scopes.Media] = [UseMedia],
        [Scopes.Reports] = [ReadReports, WriteReports],
        [Scopes.ReportsRead] = [ReadReports],
        [Scopes.Appointments] = [ReadAppointments, KeepAppointments, EraseCustomers, ManageAppointmentTypes, ManageScenarios, JoinCalls],
        [Scopes.AppointmentsRead] = [ReadAppointments],
        [Scopes.Messages] = [ReadMessages, WriteMessages, ManageChannels],
        [Scopes.MessagesRead] = [ReadMessages],
        [Scopes.People] = [ReadPeople, ManagePeople, ManageTeams],
        [Scopes.PeopleRead] = [ReadPeople],
    }.ToFrozenDictionary();

    /// <summary>Whom somebody of a role may invite, change and shut out; whoever is not named may do it to nobody.</summary>
    private static readonly FrozenDictionary<PersonRole, PersonRole[]> Below = new Dictionary<PersonRole, PersonRole[]>
    {
        [Owner] = [Owner, Manager, Specialist, Observer],
        [Manager] = [Specialist, Observer],
    }.ToFrozenDictionary();

    public static IReadOnlySet<Permission> Of(PersonRole role) => ByRole.Where(row => row.Value.Contains(role)).Select(row => row.Key).ToFrozenSet();

    public static IReadOnlySet<Permission> Of(IEnumerable<string> scopes) =>
        scopes.SelectMany(scope => ByScope.TryGetValue(scope, out var granted) ? granted : []).ToFrozenSet();

    public static IEnumerable<string> ScopesWith(Permission permission) =>
        ByScope.Where(row => row.Value.Contains(permission)).Select(row => row.Key).Order(StringComparer.Ordinal);

    public static bool MayManage(PersonRole actor, PersonRole other) => Below.TryGetValue(actor, out var below) && below.Contains(other);
}

/// <summary>What a key may be made for.</summary>
public static class Scopes
{
    public const string Calls = "calls";
    public const string CallsRead = "calls.read";
    public const string Media = "media";
    public const string Appointments = "appointments";
    public const string AppointmentsRead = "appointments.read";
    public const string Reports = "reports";
    public const string ReportsRead = "reports.read";
    public const string Messages = "messages";
    public const string MessagesRead = "messages.read";
    public const string People = "people";
    public const string PeopleRead = "people.read";

    public static IReadOnlyList<string> All { get; } = [Calls, CallsRead, Media, Appointments, AppointmentsRead, Reports, ReportsRead, Messages, MessagesRead, People, PeopleRead];
}

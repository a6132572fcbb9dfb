namespace Guichet.Domain.People;

/// <summary>What somebody may be at the desk.</summary>
public enum PersonRole
{
    Owner,
    Manager,
    Specialist,
    Observer,
}

/// <summary>What an endpoint or a hub method asks for. Who has it is said in <see cref="Permissions"/> and nowhere else.</summary>
public enum Permission
{
    /// <summary>One's own account: name, password, second factors, where one is signed in.</summary>
    OwnAccount,
    ReadCalls,
    MakeCalls,

    /// <summary>Entering a call as a specialist, and so also seeing its links.</summary>
    JoinCalls,
    UseMedia,

    /// <summary>What was found in calls: closing reports.</summary>
    ReadReports,
    WriteReports,
    ReadAppointments,

    /// <summary>Booking, moving and cancelling, and one's own hours.</summary>
    KeepAppointments,

    /// <summary>Erasing what is known of an appointment's customer, for good.</summary>
    EraseCustomers,
    ManageAppointmentTypes,
    ManageScenarios,
    ReadMessages,

    /// <summary>Writing to customers, and looking after their threads.</summary>
    WriteMessages,

    /// <summary>Operators, templates, reminders and quiet hours.</summary>
    ManageChannels,
    ReadPeople,
    ManagePeople,
    ManageTeams,
    ManageKeys,
    ManageOrganisation,

    /// <summary>What people did at the desk and how they signed in, with addresses.</summary>
    ReadRecord,
}

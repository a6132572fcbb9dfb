namespace Guichet.Domain.Messages;

/// <summary>The messages that follow from what happens (A14).</summary>
public static class Notices
{
    public const string Booked = "booked";
    public const string Reminder = "reminder";
    public const string Moved = "moved";
    public const string Cancelled = "cancelled";
    public const string SpecialistReady = "specialistReady";

    /// <summary>To the specialist, always by e-mail.</summary>
    public const string CustomerArrived = "customerArrived";

    /// <summary>To the specialist, always by e-mail: what a customer did with an appointment of theirs.</summary>
    public const string CustomerBooked = "customerBooked";
    public const string CustomerMoved = "customerMoved";
    public const string CustomerCancelled = "customerCancelled";
    public const string FollowUp = "followUp";

    /// <summary>A call now: the link, sent by hand (A3).</summary>
    public const string CallLink = "callLink";

    /// <summary>Camera, microphone and line tried hours ahead: the check's link, sent by hand (A16).</summary>
    public const string DeviceCheck = "deviceCheck";

    /// <summary>What was found in the conversation: the link to the customer's version of its report, sent by hand (A20).</summary>
    public const string Report = "report";

    /// <summary>To somebody who is asked to the desk, always by e-mail. What is kept has no link in it: whoever reads messages must not come in by it.</summary>
    public const string DeskInvitation = "deskInvitation";

    /// <summary>To somebody who lost password or device, by whose link they come in again. Otherwise as an invitation.</summary>
    public const string DeskReentry = "deskReentry";

    /// <summary>To somebody in line who asked to be told (A15): nobody is before them any more.</summary>
    public const string NextInLine = "nextInLine";

    /// <summary>And: the specialist has opened the door.</summary>
    public const string YourTurn = "yourTurn";

    /// <summary>And: the desk said no while they were away. It carries the desk's own words.</summary>
    public const string Declined = "declined";

    /// <summary>To who came along to an appointment and was taken away: they are not expected any more.</summary>
    public const string NotExpected = "notExpected";

    /// <summary>Not one of ours: what a customer's machine answered, such as that they are away.</summary>
    public const string Automatic = "automatic";

    public static IReadOnlyList<string> All { get; } =
        [Booked, Reminder, Moved, Cancelled, SpecialistReady, CustomerArrived, CustomerBooked, CustomerMoved, CustomerCancelled, FollowUp, CallLink, DeviceCheck, Report, DeskInvitation,
            DeskReentry, NextInLine, YourTurn, Declined, NotExpected];

    /// <summary>Those to people of the desk: by e-mail alone, and without the words for customers below.</summary>
    public static bool GoesToTheDesk(string? notice) => IsToSpecialist(notice) || OpensAnAccount(notice);

    /// <summary>Those about an appointment: in the specialist's own language, by the clock where they work.</summary>
    public static bool IsToSpecialist(string? notice) => notice is CustomerArrived or CustomerBooked or CustomerMoved or CustomerCancelled;

    /// <summary>Those whose link stays out of what is kept.</summary>
    public static bool OpensAnAccount(string? notice) => notice is DeskInvitation or DeskReentry;

    /// <summary>Those that would be wrong after the conversation has begun or was called off.</summary>
    public static bool EndsWithAppointment(string? notice) => notice is Booked or Reminder or Moved or SpecialistReady or CustomerArrived or CustomerBooked or CustomerMoved or DeviceCheck;
}

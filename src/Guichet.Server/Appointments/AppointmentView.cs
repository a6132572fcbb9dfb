using Guichet.Domain.Appointments;
using Guichet.Server.Calls;

namespace Guichet.Server.Appointments;

public sealed record AppointmentCustomer(string? Name, string? Email, string? Phone);

/// <param name="Links">Of its call, for whoever may enter it, while it can be entered.</param>
public sealed record AppointmentView(
    string Id, AppointmentState State, DateTimeOffset Start, DateTimeOffset End, string SpecialistId, string TypeId, string? Title, string? Language,
    AppointmentCustomer Customer, string? CallId, CallLinks? Links)
{
    internal static AppointmentView Of(Appointment one, CallLinks? links) => new(
        one.Id.ToString("N"), one.State, one.Time.Start.ToDateTimeOffset(), one.Time.End.ToDateTimeOffset(), one.SpecialistId.ToString("N"),
        one.TypeId.ToString("N"), one.Topic.Title, one.Topic.Language, new AppointmentCustomer(one.Customer.Name, one.Customer.Email, one.Customer.Phone),
        one.CallId?.ToString("N"), links);

    internal static string Tag(Appointment one) => $"\"{one.Version}\"";
}

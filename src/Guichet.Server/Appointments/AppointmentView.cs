using Guichet.Domain.Appointments;
using Guichet.Domain.Reports;
using Guichet.Server.Appointments.Series;
using Guichet.Server.Calls;
using Guichet.Server.Ratings;

namespace Guichet.Server.Appointments;

public sealed record AppointmentCustomer(string? Name, string? Email, string? Phone);

/// <param name="Links">Of its call, for whoever may enter it, while it can be entered.</param>
/// <param name="ThreadId">The thread in which it was agreed.</param>
/// <param name="Rating">What the customer said of it.</param>
/// <param name="Report">How far its call's closing report is; null when there is none, and in lists.</param>
/// <param name="ErasedAt">When its customer's data were erased: then the type and the time are all that is left. Null before.</param>
/// <param name="Version">As in the ETag.</param>
/// <param name="Series">Of which series it is a date; null for one that stands alone, and in lists.</param>
public sealed record AppointmentView(
    string Id, AppointmentState State, DateTimeOffset Start, DateTimeOffset End, string SpecialistId, string TypeId, string? Title, string? Language,
    AppointmentCustomer Customer, string? CallId, CallLinks? Links, string? TeamId, string? Zone, string? ThreadId, RatingView? Rating, ReportState? Report, SeriesView? Series, DateTimeOffset? ErasedAt, int Version)
{
    internal static AppointmentView Of(Appointment one, CallLinks? links, SeriesView? series = null, RatingView? rating = null, ReportState? report = null) => new(
        one.Id.ToString("N"), one.State, one.Time.Start.ToDateTimeOffset(), one.Time.End.ToDateTimeOffset(), one.SpecialistId.ToString("N"),
        one.TypeId.ToString("N"), one.Subject.Topic.Title, one.Subject.Topic.Language, new AppointmentCustomer(one.Subject.Customer.Name, one.Subject.Customer.Email, one.Subject.Customer.Phone),
        one.CallId?.ToString("N"), links, one.TeamId?.ToString("N"), one.Subject.Zone, one.Subject.ThreadId?.ToString("N"), rating, report, series,
        one.Subject.Customer.ErasedAt?.ToDateTimeOffset(), one.Version);

    internal static string Tag(Appointment one) => $"\"{one.Version}\"";
}

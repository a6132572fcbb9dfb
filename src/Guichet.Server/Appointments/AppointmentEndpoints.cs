using Guichet.Domain.People;
using Guichet.Server.Platform;

namespace Guichet.Server.Appointments;

internal static class AppointmentEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<Calendars>();
            services.AddScoped<BookAppointment>();
            services.AddScoped<MoveAppointment>();
            services.AddScoped<StepAppointment>();
            services.AddScoped<ReadAppointments>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        MapAppointments(Group(routes, "/api/v1/appointments"));
        MapTypes(Group(routes, "/api/v1/appointment-types"));
        MapHours(Group(routes, "/api/v1/specialists/{personId}"));
        Group(routes, "/api/v1/slots").MapGet("/", ReadSlots.Handle).WithName("ListSlots").Produces<SlotList>().ProducesProblem(400).ProducesProblem(404);
    }

    private static void MapAppointments(RouteGroupBuilder group)
    {
        group.MapGet("/", ReadAppointments.List).WithName("ListAppointments").Produces<AppointmentPage>().ProducesProblem(400);
        group.MapGet("/{appointmentId}", ReadAppointments.One).WithName("ReadAppointment").Produces<AppointmentView>().ProducesProblem(404);
        var keep = group.MapGroup("").RequireCaller(Permission.KeepAppointments).ProducesProblem(404).ProducesProblem(409);
        keep.MapPost("/", BookAppointment.Handle).WithName("BookAppointment").Produces<AppointmentView>(201).ProducesProblem(400).ProducesProblem(422);
        keep.MapPost("/{appointmentId}/move", MoveAppointment.Handle).WithName("MoveAppointment")
            .Produces<AppointmentView>().ProducesProblem(400).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
        keep.MapPost("/{appointmentId}/steps", StepAppointment.Handle).WithName("StepAppointment")
            .Produces<AppointmentView>().ProducesProblem(400).ProducesProblem(412);
    }

    private static void MapTypes(RouteGroupBuilder group)
    {
        group.MapGet("/", ChangeAppointmentTypes.List).WithName("ListAppointmentTypes").Produces<AppointmentTypeList>();
        var change = group.MapGroup("").RequireCaller(Permission.ManageAppointmentTypes).ProducesProblem(400);
        change.MapPost("/", ChangeAppointmentTypes.Make).WithName("MakeAppointmentType").Produces<AppointmentTypeView>(201);
        change.MapPut("/{typeId}", ChangeAppointmentTypes.Change).WithName("ChangeAppointmentType").Produces<AppointmentTypeView>().ProducesProblem(404);
    }

    private static void MapHours(RouteGroupBuilder group)
    {
        group.MapGet("/hours", ChangeHours.Read).WithName("ReadWorkingHours").Produces<HoursView>().ProducesProblem(404);
        group.MapGet("/time-off", ChangeTimeOff.List).WithName("ListTimeOff").Produces<TimeOffList>().ProducesProblem(404);
        var keep = group.MapGroup("").RequireCaller(Permission.KeepAppointments).ProducesProblem(400).ProducesProblem(404);
        keep.MapPut("/hours", ChangeHours.Put).WithName("SetWorkingHours").Produces<HoursView>();
        keep.MapPost("/time-off", ChangeTimeOff.Add).WithName("AddTimeOff").Produces<TimeOffView>(201);
        keep.MapDelete("/time-off/{timeOffId}", ChangeTimeOff.Delete).WithName("DeleteTimeOff").Produces(204);
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string path) =>
        routes.MapGroup(path).WithTags("Appointments").RequireCaller(Permission.ReadAppointments).ProducesProblem(401).ProducesProblem(403);
}

using Guichet.Domain.Calendars;
using Guichet.Domain.People;
using Guichet.Server.Appointments.Closures;
using Guichet.Server.Appointments.Desk;
using Guichet.Server.Appointments.Feeds;
using Guichet.Server.Appointments.Own;
using Guichet.Server.Appointments.Public;
using Guichet.Server.Appointments.Series;
using Guichet.Server.Appointments.Steps;
using Guichet.Server.Appointments.Together;
using Guichet.Server.Appointments.Types;
using Guichet.Server.Journal;
using Guichet.Server.Companions;
using Guichet.Server.Platform;
using Guichet.Server.Retention;
using Guichet.Server.Scenarios;

namespace Guichet.Server.Appointments;

internal static class AppointmentEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<Calendars>();
            services.AddScoped<IUseScenarios, ScenarioTypes>();
            services.AddScoped<IMakeTypes, ScenarioTypes>();
            services.AddScoped<ITellScenarios, ScenarioTypes>();
            services.AddScoped<BookAppointment>();
            services.AddSingleton<BookTogether>();
            services.AddScoped<DecideTogether>();
            services.AddScoped<ReadDesk>();
            services.AddScoped<MoveAppointment>();
            services.AddScoped<StepAppointment>();
            services.AddScoped<EraseAppointment>();
            services.AddScoped<RenewCall>();
            services.AddScoped<FindSeries>();
            services.AddScoped<IFindDates, CompanionDates>();
            services.AddScoped<ChangeOwnCompanions>();
            services.AddScoped<PlanSeries>();
            services.AddScoped<BookSeries>();
            services.AddScoped<MoveSeries>();
            services.AddScoped<ReadAppointments>();
            services.AddScoped<AppointmentCards>();
            services.AddScoped<IFollowFacts, FollowCall>();
            services.AddScoped<IFindEnded, EndedAppointments>();
            services.AddScoped<IHoldCustomers, EraseAppointments>();
            services.AddScoped<ReadCalendar>();
            services.AddScoped<FindPage>();
            services.AddSingleton<LimitBookings>();
            services.AddScoped<CheckReach>();
            services.AddScoped<FindOwn>();
            services.AddScoped<ChangeOwn>();
            services.AddSingleton<FeedSigner>();
            services.AddScoped<ReadFeed>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        MapOwn(routes.MapGroup("/api/v1/own-appointment").WithTags("Appointments"));
        MapFeeds(routes);
        MapPublic(routes);
        MapAppointments(Group(routes, "/api/v1/appointments"));
        MapSeries(Group(routes, "/api/v1/appointment-series"));
        MapTypes(Group(routes, "/api/v1/appointment-types"));
        MapHours(Group(routes, "/api/v1/specialists/{personId}"));
        MapClosures(Group(routes, "/api/v1/closures"));
        Group(routes, "/api/v1/calendar").MapGet("/", ReadCalendar.Handle).WithName("ReadCalendar").Produces<CalendarView>().ProducesProblem(400);
        Group(routes, "/api/v1/slots").MapGet("/", ReadSlots.Handle).WithName("ListSlots").Produces<SlotList>().ProducesProblem(400).ProducesProblem(404);
    }

    private static void MapAppointments(RouteGroupBuilder group)
    {
        group.MapGet("/", ReadAppointments.List).WithName("ListAppointments").Produces<AppointmentPage>().ProducesProblem(400);
        group.MapGet("/{appointmentId}", ReadAppointments.One).WithName("ReadAppointment").Produces<AppointmentView>().ProducesProblem(404);
        group.MapGet("/{appointmentId}/consents", ReadConsents.Handle).WithName("ListAppointmentConsents").Produces<AppointmentConsentList>().ProducesProblem(404);
        var keep = group.MapGroup("").RequireCaller(Permission.KeepAppointments).ProducesProblem(404).ProducesProblem(409);
        keep.MapPost("/", BookAppointment.Handle).WithName("BookAppointment").Produces<AppointmentView>(201).ProducesProblem(400).ProducesProblem(422);
        keep.MapGet("/{appointmentId}/takers", ReadTakers.Handle).WithName("ListAppointmentTakers").Produces<TakerList>();
        keep.MapPost("/{appointmentId}/move", MoveAppointment.Handle).WithName("MoveAppointment")
            .Produces<AppointmentView>().ProducesProblem(400).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
        keep.MapPost("/{appointmentId}/steps", StepAppointment.Handle).WithName("StepAppointment")
            .Produces<AppointmentView>().ProducesProblem(400).ProducesProblem(412);
        group.MapPost("/{appointmentId}/erase", EraseAppointment.Handle).WithName("EraseAppointment").RequireCaller(Permission.EraseCustomers)
            .Produces<AppointmentView>().ProducesProblem(404).ProducesProblem(409);
    }

    private static void MapSeries(RouteGroupBuilder group)
    {
        var keep = group.MapGroup("").RequireCaller(Permission.KeepAppointments).ProducesProblem(400).ProducesProblem(404);
        keep.MapPost("/plan", PlanSeries.Handle).WithName("PlanSeries").Produces<PlanSeries.Plan>();
        keep.MapPost("/", BookSeries.Handle).WithName("BookSeries").Produces<BookSeries.Response>(201).ProducesProblem(409).ProducesProblem(422);
    }

    private static void MapTypes(RouteGroupBuilder group)
    {
        group.MapGet("/", ChangeAppointmentTypes.List).WithName("ListAppointmentTypes").Produces<AppointmentTypeList>();
        var change = group.MapGroup("").RequireCaller(Permission.ManageAppointmentTypes).ProducesProblem(400);
        change.MapPost("/", ChangeAppointmentTypes.Make).WithName("MakeAppointmentType").Produces<AppointmentTypeView>(201).ProducesProblem(404);
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

    private static void MapClosures(RouteGroupBuilder group)
    {
        group.MapGet("/", ChangeClosures.List).WithName("ListClosures").Produces<ClosureList>();
        var change = group.MapGroup("").RequireCaller(Permission.ManageAppointmentTypes).ProducesProblem(404);
        change.MapPost("/", ChangeClosures.Add).WithName("AddClosure").Produces<ClosureView>(201).ProducesProblem(400);
        change.MapDelete("/{closureId}", ChangeClosures.Delete).WithName("DeleteClosure").Produces(204);
    }

    // A POST although some only read: what is secret must not stand in an address (OWASP ASVS 14.2.1).
    private static void MapOwn(RouteGroupBuilder group)
    {
        group.OpenToAll("the secret of the customer's link is the proof; it is rate-limited").ProducesProblem(404).ProducesProblem(410).ProducesProblem(429);
        group.MapPost("/open", ReadOwn.Handle).WithName("ReadOwnAppointment").Produces<OwnAppointment>();
        group.MapPost("/file", ReadOwn.File).WithName("ReadOwnAppointmentFile").Produces<string>(200, CalendarFile.MediaType);
        group.MapPost("/slots", ChangeOwn.Slots).WithName("ListOwnSlots").Produces<OwnSlotList>().ProducesProblem(400);
        group.MapPost("/move", ChangeOwn.Move).WithName("MoveOwnAppointment").Produces<OwnAppointment>()
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422);
        group.MapPost("/cancel", ChangeOwn.Cancel).WithName("CancelOwnAppointment").Produces<OwnAppointment>().ProducesProblem(409);
        group.MapPost("/add-companion", ChangeOwnCompanions.Add).WithName("AddOwnCompanion").Produces<OwnAppointment>().ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        group.MapPost("/remove-companion", ChangeOwnCompanions.Remove).WithName("RemoveOwnCompanion").Produces<OwnAppointment>().ProducesProblem(409);
        group.MapPost("/withdraw-consent", WithdrawConsent.Handle).WithName("WithdrawOwnConsent").Produces<OwnAppointment>();
    }

    private static void MapPublic(IEndpointRouteBuilder routes)
    {
        var page = routes.MapGroup("/api/v1/booking/{slug}").WithTags("Appointments").ProducesProblem(404).ProducesProblem(429)
            .OpenToAll("a public page: it shows what anybody may book, and it is rate-limited");
        page.MapGet("/", ReadPage.Handle).WithName("ReadPublicPage").Produces<PublicPage>();
        page.MapGet("/slots", ReadPage.Slots).WithName("ListPublicSlots").Produces<OwnSlotList>().ProducesProblem(400);
        page.MapPost("/", BookPublicly.Handle).WithName("BookPublicly").Produces<BookPublicly.Response>(201)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        var keep = Group(routes, "/api/v1/teams/{teamId}/booking-page").ProducesProblem(404);
        keep.MapGet("/", ChangeBookingPage.Read).WithName("ReadBookingPage").Produces<BookingPageView>();
        keep.MapPut("/", ChangeBookingPage.Put).RequireCaller(Permission.ManageAppointmentTypes).WithName("SetBookingPage").Produces<BookingPageView>()
            .ProducesProblem(400).ProducesProblem(409);
    }

    // Calendar programs fetch a plain address: this secret has to stand in its path. It shows little, and can be taken back.
    private static void MapFeeds(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/feeds/{secret}.ics", ReadFeed.Handle).ExcludeFromDescription()
            .OpenToAll("the secret in the address is the proof; it is rate-limited");
        var keep = Group(routes, "/api/v1/specialists/{personId}/feed").RequireCaller(Permission.KeepAppointments).ProducesProblem(404);
        keep.MapGet("/", ChangeFeed.Read).WithName("ReadFeed").Produces<FeedView>();
        keep.MapPost("/", ChangeFeed.Make).WithName("MakeFeed").Produces<FeedView>();
        keep.MapDelete("/", ChangeFeed.Delete).WithName("DeleteFeed").Produces(204);
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string path) =>
        routes.MapGroup(path).WithTags("Appointments").RequireCaller(Permission.ReadAppointments).ProducesProblem(401).ProducesProblem(403);
}

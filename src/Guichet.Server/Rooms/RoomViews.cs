using System.Globalization;
using Guichet.Domain.Companions;
using Guichet.Domain.Rooms;
using Guichet.Server.Rooms.Chat;
using NodaTime;
using Wire = Guichet.Contracts.Rooms;

namespace Guichet.Server.Rooms;

/// <summary>From the room's words to the wire's.</summary>
internal static class RoomViews
{
    public static Wire.ParticipantView ToView(this Seat seat) => new(
        seat.Id, seat.Name, seat.Role.ToWire(), seat.Presence.ToWire(), seat.Devices.ToWire(), seat.JoinedAt.ToDateTimeOffset(),
        seat.Entrance.Companion?.Kind.ToWire());

    public static Wire.ParticipantRole ToWire(this SeatRole role) =>
        role is SeatRole.Specialist ? Wire.ParticipantRole.Specialist : Wire.ParticipantRole.Customer;

    public static Wire.CompanionKind ToWire(this CompanionKind kind) => kind switch
    {
        CompanionKind.Guardian => Wire.CompanionKind.Guardian,
        CompanionKind.Relative => Wire.CompanionKind.Relative,
        CompanionKind.Interpreter => Wire.CompanionKind.Interpreter,
        _ => Wire.CompanionKind.Other,
    };

    public static Wire.Presence ToWire(this SeatPresence presence) =>
        presence is SeatPresence.Connected ? Wire.Presence.Connected : Wire.Presence.Reconnecting;

    public static Devices ToDomain(this Wire.DeviceStates devices) => new(ToDomain(devices.Microphone), ToDomain(devices.Camera));

    public static Wire.GoneReason ToWire(this SeatEnd reason) => reason switch
    {
        SeatEnd.Left => Wire.GoneReason.Left,
        SeatEnd.Removed => Wire.GoneReason.Removed,
        _ => Wire.GoneReason.Unreachable,
    };

    public static Wire.RoomEndReason ToWire(this RoomEnd reason) => reason switch
    {
        RoomEnd.EndedByHost => Wire.RoomEndReason.EndedByHost,
        RoomEnd.Expired => Wire.RoomEndReason.Expired,
        _ => Wire.RoomEndReason.Empty,
    };

    public static Wire.QualityLevel ToWire(this ConnectionLevel level) => level switch
    {
        ConnectionLevel.Good => Wire.QualityLevel.Good,
        ConnectionLevel.Weak => Wire.QualityLevel.Weak,
        ConnectionLevel.Bad => Wire.QualityLevel.Bad,
        _ => Wire.QualityLevel.Lost,
    };

    // Ten digits, so that ids sort as text too.
    public static Wire.ChatMessage ToView(this ChatRow row) => new(
        row.Number.ToString("D10", CultureInfo.InvariantCulture), row.ClientId, row.ParticipantId, row.Name, row.Role.ToWire(), row.Text,
        row.SentAt.ToDateTimeOffset());

    public static DateTimeOffset? ToWire(this Instant? instant) => instant?.ToDateTimeOffset();

    private static Wire.DeviceStates ToWire(this Devices devices) => new(ToWire(devices.Microphone), ToWire(devices.Camera));

    private static Wire.DeviceState ToWire(Device device) => device switch
    {
        Device.On => Wire.DeviceState.On,
        Device.Off => Wire.DeviceState.Off,
        Device.Absent => Wire.DeviceState.Absent,
        Device.Refused => Wire.DeviceState.Refused,
        _ => Wire.DeviceState.Busy,
    };

    private static Device ToDomain(Wire.DeviceState state) => state switch
    {
        Wire.DeviceState.On => Device.On,
        Wire.DeviceState.Off => Device.Off,
        Wire.DeviceState.Absent => Device.Absent,
        Wire.DeviceState.Refused => Device.Refused,
        _ => Device.Busy,
    };
}

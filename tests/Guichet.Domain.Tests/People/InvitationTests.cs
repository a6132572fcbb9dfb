using Guichet.Domain.People;
using NodaTime;

namespace Guichet.Domain.Tests.People;

public sealed class InvitationTests
{
    private static readonly Instant _start = Instant.FromUtc(2026, 3, 1, 9, 0);
    private static readonly Guid _by = Guid.CreateVersion7();

    [Fact]
    public void State_OverSevenDays_IsOpenThenExpired()
    {
        var invitation = Make();

        Assert.Equal(InvitationState.Open, invitation.State(_start + Duration.FromDays(7) - Duration.Epsilon));
        Assert.Equal(InvitationState.Expired, invitation.State(_start + Duration.FromDays(7)));
        Assert.Null(invitation.Accept(Guid.CreateVersion7(), _start + Duration.FromDays(7)));
    }

    [Fact]
    public void Accept_ASecondTime_IsNothing()
    {
        var invitation = Make();
        var person = Guid.CreateVersion7();

        Assert.Equal(person, invitation.Accept(person, _start)!.PersonId);
        Assert.Null(invitation.Accept(Guid.CreateVersion7(), _start));
        Assert.Equal(person, invitation.PersonId);
        Assert.Null(invitation.Withdraw(_by, _start));
        Assert.Null(invitation.Renew("new", _by, _start));
    }

    [Fact]
    public void Renew_AfterItExpired_OpensItWithAnotherLink()
    {
        var invitation = Make();
        var later = _start + Duration.FromDays(30);

        Assert.NotNull(invitation.Renew("new", _by, later));
        Assert.Equal((InvitationState.Open, "new", later + InvitationPlan.Life), (invitation.State(later), invitation.LinkId, invitation.ExpiresAt));
    }

    [Fact]
    public void Withdraw_MakesItUseless()
    {
        var invitation = Make();

        Assert.NotNull(invitation.Withdraw(_by, _start));
        Assert.Equal(InvitationState.Withdrawn, invitation.State(_start));
        Assert.Null(invitation.Accept(Guid.CreateVersion7(), _start));
        Assert.Null(invitation.Renew("new", _by, _start));
    }

    private static Invitation Make() =>
        new InvitationPlan(Guid.CreateVersion7(), Guid.CreateVersion7(), "a@example.org", PersonRole.Specialist, _by, "old").Make(_start).Invitation;
}

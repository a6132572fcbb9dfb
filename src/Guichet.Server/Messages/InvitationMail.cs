using Guichet.Domain.Messages;
using Guichet.Domain.People;
using Guichet.Server.Channels;
using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.Links;
using Guichet.Server.Messages.Notices;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using Invitation = Guichet.Domain.People.Invitation;

namespace Guichet.Server.Messages;

/// <summary>Sends desk invitations and re-entries by e-mail, where the organisation has somebody who delivers it. Their messages stand in a thread of the desk's own, without
/// the link: it opens an account, and whoever may read messages must not be able to take it.</summary>
internal sealed class InvitationMail(GuichetDb db, MessageBook book, Composer composer, InvitationLinks links, OwnAddress address, TimeProvider clock)
{
    /// <summary>Where the link stands until the message is sent.</summary>
    public const string Place = "{{link}}";

    private const string Kind = "invitation";

    /// <summary>Queued, where there is an operator. Inside the transaction of whoever invites.</summary>
    /// <param name="language">In which it is written; BCP 47.</param>
    /// <param name="by">Who invites; null: nobody of the desk does.</param>
    public async Task Send(Invitation invitation, string? language, Guid? by, CancellationToken ct)
    {
        if (await db.Set<ChannelRow>().AnyAsync(row => row.Channel == MessageChannel.Email && row.Kind != OperatorKind.Mailbox, ct))
        {
            await Queue(invitation, language, by, ct);
        }
    }

    /// <summary>Queued in any case: where nobody delivers it, it stands in the desk's mailbox, without its link, and the desk sees who needs help.</summary>
    public async Task Queue(Invitation invitation, string? language, Guid? by, CancellationToken ct)
    {
        var thread = await Thread(invitation.OrganisationId, DefaultTemplates.Closest(language), ct);
        var content = await composer.Compose(invitation, RoleIn(invitation.Role, thread.Customer.Language!), by, thread, ct);
        await book.Queue(
            new NewMessage(
                thread, MessageChannel.Email, content, new MessageSubject(null, null, NoticeOf(invitation), null), invitation.Email, By: by, Once: OnceOf(invitation)),
            ct);
    }

    /// <summary>What still waits with the link of before is not sent any more. Inside the transaction of whoever renews or withdraws.</summary>
    public async Task TakeBack(Invitation invitation, CancellationToken ct)
    {
        var once = OnceOf(invitation);
        if (await db.Set<Message>().SingleOrDefaultAsync(one => one.Once == once, ct) is { } message)
        {
            message.Delivery = message.Delivery.Withdraw();
        }
    }

    /// <summary>Where the e-mails with the links of now stand.</summary>
    public async Task<IReadOnlyDictionary<Guid, Delivery>> Of(IReadOnlyList<Invitation> invitations, CancellationToken ct)
    {
        var wanted = invitations.ToDictionary(OnceOf, one => one.Id);
        var keys = wanted.Keys.ToList();
        return (await db.Set<Message>().AsNoTracking().Where(one => one.Once != null && keys.Contains(one.Once)).ToListAsync(ct))
            .ToDictionary(one => wanted[one.Once!], one => one.Delivery);
    }

    /// <summary>What goes to the operator: with its link, where it is an invitation's.</summary>
    public async Task<MessageContent> Whole(Message message, CancellationToken ct)
    {
        if (!Domain.Messages.Notices.OpensAnAccount(message.About.Notice) || message.Once?.Split(':') is not [Kind, _, var link])
        {
            return message.Content;
        }

        var invitation = await db.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(row => row.LinkId == link, ct);
        return message.Content with
        {
            Text = message.Content.Text.Replace(
                Place, invitation?.State(clock.Now()) is InvitationState.Open ? links.Address(invitation, address.Value) : address.Value, StringComparison.Ordinal),
        };
    }

    /// <summary>What whoever reads messages sees.</summary>
    public static string Shown(Message message) =>
        Domain.Messages.Notices.OpensAnAccount(message.About.Notice) ? message.Content.Text.Replace(Place, "…", StringComparison.Ordinal) : message.Content.Text;

    public static string NoticeOf(Invitation invitation) =>
        invitation is Reentry ? Domain.Messages.Notices.DeskReentry : Domain.Messages.Notices.DeskInvitation;

    // One for each link: a renewed one goes out anew.
    private static string OnceOf(Invitation invitation) => $"{Kind}:{invitation.Id:N}:{invitation.LinkId}";

    private async Task<MessageThread> Thread(Guid organisation, string language, CancellationToken ct)
    {
        var thread = await db.Set<MessageThread>().FirstOrDefaultAsync(
            one => one.Customer.Email == null && one.Customer.Phone == null && one.Customer.Language == language, ct);
        return thread ?? db.Add(new MessageThread(clock.NewId(), organisation, new ThreadCustomer(null, null, null, language, null), clock.Now())).Entity;
    }

    private static string RoleIn(PersonRole role, string language) => (role, language) switch
    {
        (PersonRole.Owner, "fr") => "propriétaire",
        (PersonRole.Manager, "fr") => "responsable",
        (PersonRole.Specialist, "fr") => "spécialiste",
        (PersonRole.Observer, "fr") => "observateur",
        _ => role.ToString().ToLowerInvariant(),
    };
}

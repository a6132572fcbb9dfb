using Guichet.Media.Dtls;
using Guichet.Media.Ice;
using Guichet.Media.Negotiation;
using Guichet.Media.Transports;
using Guichet.Protocols.Sdp;

namespace Guichet.Media.Workers;

/// <summary>Makes and changes the transports of one worker as offers ask for it.</summary>
internal sealed class Admission(Worker worker, RoomPlacement placement)
{
    /// <summary>The low bits of a transport's name are its worker, so that a name alone finds it.</summary>
    public const long WorkerMask = (1 << WorkerBits) - 1;

    private const int WorkerBits = 6;

    /// <summary>A worker that takes the place of a lost one must not give its transports' names again.</summary>
    private long _made = (long)worker.Settings.Generation << 32;

    /// <summary>Makes a transport. The caller's hold of the room goes over to it, or is given back on a refusal.</summary>
    public TransportAnswer Make(TransportOffer request, Offer offer, Place place, long nowUs)
    {
        if (!placement.Stands(place)) return TransportAnswer.Refused(new MediaProblem(MediaProblemKind.Stopped, "The worker of the room was lost; offer again."));
        var members = worker.Rooms.In(request.Room);
        var replaced = request.Purpose == TransportPurpose.Meet
            ? members.FirstOrDefault(t => t.Identity.Participant == request.Participant && t.Identity.Purpose == TransportPurpose.Meet) : null;
        if (Refusal(request, members, replaced) is { } problem)
        {
            placement.Release(place);
            return TransportAnswer.Refused(problem);
        }
        try
        {
            return Admit(request, offer, place, replaced, nowUs);
        }
        catch
        {
            placement.Release(place);
            throw;
        }
    }

    /// <summary>Changes a transport's m-lines, and its ICE credentials when the offer brings new ones. Null when there is no such transport of this participant.</summary>
    public TransportAnswer? Change(TransportOffer request, Offer offer, long nowUs)
    {
        if (worker.Rooms.Find(request.Transport!.Value) is not { } transport) return null;
        var (who, agreement) = (transport.Identity, transport.Agreement);
        if (who.Room != request.Room || who.Participant != request.Participant || who.Purpose != request.Purpose) return null;
        if (!agreement.HasSameKeys(offer.Fingerprints))
            return TransportAnswer.Refused(new MediaProblem(MediaProblemKind.Unsupported, "A new certificate needs a new transport."));
        Restart(transport, offer.IceUfrag, offer.IcePwd);
        var (media, sdp) = Answer(agreement, transport.Ice.Local, offer);
        worker.Rooms.Renegotiate(transport, media, nowUs);
        return new TransportAnswer(null, who.Id, sdp, agreement.IceVersion);
    }

    /// <summary>Takes new credentials of the peer; the answer is a fragment with ours. The same credentials again change nothing. Null when there is no such transport.</summary>
    public TransportAnswer? RestartIce(TransportId id, string ufrag, string password)
    {
        if (worker.Rooms.Find(id) is not { } transport) return null;
        Restart(transport, ufrag, password);
        var sdp = IceFragments.Write(transport.Ice.Local, worker.Settings.Candidates);
        return new TransportAnswer(null, id, sdp, transport.Agreement.IceVersion);
    }

    private TransportAnswer Admit(TransportOffer request, Offer offer, Place place, Transport? replaced, long nowUs)
    {
        var agreement = new Agreement(RoleFor(offer.Setup), offer.Fingerprints);
        var credentials = IceCredentials.Create(worker.Settings.Index);
        var (media, sdp) = Answer(agreement, credentials, offer);
        if (replaced is not null) worker.Close(replaced, TransportEnd.Replaced, nowUs);
        var transport = Open(request, agreement, nowUs);
        transport.Ice.Begin(credentials, offer.IceUfrag, offer.IcePwd);
        worker.Rooms.Join(transport, media, request.Publisher, nowUs);
        placement.Enter(place, transport.Identity);
        return new TransportAnswer(null, transport.Identity.Id, sdp, agreement.IceVersion);
    }

    private MediaProblem? Refusal(TransportOffer request, IReadOnlyList<Transport> members, Transport? replaced)
    {
        if (members.Count - (replaced is null ? 0 : 1) >= worker.Settings.MaximumTransportsPerRoom)
            return new MediaProblem(MediaProblemKind.RoomFull, $"The room has {members.Count} transports already.");
        if (request.Purpose != TransportPurpose.Play) return null;
        var publishers = members.Where(t => t.Identity.Purpose != TransportPurpose.Play).Select(t => t.Identity.Participant).Distinct().ToList();
        var isThere = request.Publisher is { } wanted ? publishers.Contains(wanted) : publishers.Count == 1;
        if (isThere) return null;
        return new MediaProblem(MediaProblemKind.PublisherNotFound, request.Publisher is null
            ? $"The room has {publishers.Count} publishers; without a name there must be one." : "The room has no such publisher.");
    }

    // actpass and active leave the server passive: a browser's hello comes with its first check, and both engines are measured to like it.
    private DtlsRole RoleFor(SetupRole offered) => offered switch
    {
        SetupRole.Passive => DtlsRole.Client,
        SetupRole.ActPass when worker.Settings.PrefersActive => DtlsRole.Client,
        _ => DtlsRole.Server,
    };

    private (NegotiatedMedia Media, string Sdp) Answer(Agreement agreement, IceCredentials credentials, Offer offer)
    {
        var settings = worker.Settings;
        agreement.SessionVersion++;
        var (media, sdp) = Answerer.Answer(offer, agreement.Media, new LocalParameters(
            credentials.Ufrag, credentials.Password, settings.Fingerprint, agreement.Setup, settings.Candidates, agreement.SessionId, agreement.SessionVersion));
        agreement.Media = media;
        return (media, sdp);
    }

    private Transport Open(TransportOffer request, Agreement agreement, long nowUs)
    {
        var settings = worker.Settings;
        var id = new TransportId((++_made << WorkerBits) | (uint)settings.Index);
        var dtls = new DtlsAssociation(settings.Dtls, agreement.Role, agreement.Accepted);
        return new Transport(
            new TransportIdentity(id, request.Room, request.Participant, request.Purpose), new SecureChannel(dtls), worker.Ice, worker,
            worker.Counters.Drops, new TransportTiming(settings.ConsentUs, nowUs))
        { Agreement = agreement, Bounds = request.Bounds is { } bounds ? new Bounds(bounds, nowUs) : null };
    }

    private void Restart(Transport transport, string ufrag, string password)
    {
        if (transport.Ice.HasRemote(ufrag, password)) return;
        transport.Ice.Begin(IceCredentials.Create(worker.Settings.Index), ufrag, password);
        transport.Agreement.IceVersion++;
    }
}

using Guichet.Server.Platform;
using NodaTime;

namespace Guichet.Server.Passkeys;

/// <summary>Challenges that were given out: each for one purpose, five minutes and one answer.</summary>
internal sealed class PasskeyTickets(TimeProvider clock) : OneUseTickets(clock, "guichet.passkey", Life)
{
    /// <summary>How long somebody may look for their key.</summary>
    public static readonly Duration Life = Duration.FromMinutes(5);
}

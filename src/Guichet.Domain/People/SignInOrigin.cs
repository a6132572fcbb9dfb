namespace Guichet.Domain.People;

/// <summary>By what somebody said who they are.</summary>
public enum SignInProof
{
    /// <summary>Alone or with the authenticator's code beside it.</summary>
    Password,
    Passkey,

    /// <summary>A code was what decided: one for emergencies in place of a password, or the one beside a right password that was wrong.</summary>
    Code,
    SingleSignOn,
}

/// <summary>Whence somebody signed in, or tried to. It stays for good, so it holds nothing that they could have written themselves, and of their
/// address the seal alone.</summary>
/// <param name="Address">The IP address, in facts of before addresses were sealed; empty where it was unknown. Null in all later ones.</param>
/// <param name="Browser">Its name, one of ours; null for what we do not know.</param>
/// <param name="System">The name of the system that it runs on, likewise.</param>
/// <param name="Seal">See <see cref="AddressSeal"/>; null where the address is unknown, and in those earlier facts.</param>
public sealed record SignInOrigin(string? Address, SignInProof Way, string? Browser, string? System, string? Seal = null);

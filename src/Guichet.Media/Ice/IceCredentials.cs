using System.Security.Cryptography;
using System.Text;

namespace Guichet.Media.Ice;

/// <summary>
/// The server's user name fragment and password (RFC 8445 section 5.3). The fragment is a number written in the ICE alphabet:
/// six bits name the worker, 48 are random. So a check finds its transport without a string.
/// </summary>
internal sealed class IceCredentials
{
    public const int UfragLength = 9;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private const int PasswordBytes = 18, WorkerShift = 48;

    private IceCredentials(ulong key)
    {
        Key = key;
        Ufrag = Write(key);
        Password = Convert.ToBase64String(RandomNumberGenerator.GetBytes(PasswordBytes));
        IntegrityKey = Encoding.ASCII.GetBytes(Password);
    }

    /// <summary>The fragment as a number.</summary>
    public ulong Key { get; }

    public string Ufrag { get; }

    public string Password { get; }

    /// <summary>Key of MESSAGE-INTEGRITY: short-term credentials use the password as it is (RFC 8489 section 9.1.1).</summary>
    public byte[] IntegrityKey { get; }

    /// <param name="worker">0 to 63.</param>
    public static IceCredentials Create(int worker)
    {
        Span<byte> random = stackalloc byte[8];
        RandomNumberGenerator.Fill(random);
        return new IceCredentials(((ulong)worker << WorkerShift) | (BitConverter.ToUInt64(random) & 0xFFFF_FFFF_FFFF));
    }

    /// <summary>Reads a fragment as it stands in USERNAME; false when it cannot be one of ours.</summary>
    public static bool TryReadKey(ReadOnlySpan<byte> ufrag, out ulong key)
    {
        key = 0;
        if (ufrag.Length != UfragLength) return false;
        foreach (var letter in ufrag)
        {
            var value = Alphabet.IndexOf((char)letter, StringComparison.Ordinal);
            if (value < 0) return false;
            key = (key << 6) | (uint)value;
        }
        return true;
    }

    /// <summary>The worker that a fragment names, 0 to 63; there may be none of that number.</summary>
    public static int WorkerOf(ulong key) => (int)(key >> WorkerShift) & 63;

    private static string Write(ulong key)
    {
        Span<char> letters = stackalloc char[UfragLength];
        for (var i = UfragLength - 1; i >= 0; i--, key >>= 6) letters[i] = Alphabet[(int)(key & 63)];
        return new string(letters);
    }
}

using Guichet.Domain.Secrets;

namespace Guichet.Domain.Tests.Secrets;

public sealed class SignedIdTests
{
    private static readonly byte[] _key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly byte[] _id = [.. Enumerable.Range(100, 16).Select(i => (byte)i)];
    private static readonly string _secret = SignedId.Write(_id, _key);

    [Fact]
    public void TryRead_WhatWasWritten_GivesTheId()
    {
        Assert.True(SignedId.TryRead(_secret, _key, out var id));
        Assert.Equal(_id, id);
        Assert.Equal(43, _secret.Length);
    }

    [Fact]
    public void TryRead_AnyCharacterChanged_IsRefused()
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (var i = 0; i < _secret.Length; i++)
        {
            foreach (var other in Alphabet.Where(c => c != _secret[i]))
            {
                Assert.False(SignedId.TryRead($"{_secret[..i]}{other}{_secret[(i + 1)..]}", _key, out _), $"position {i}, {other}");
            }
        }
    }

    [Fact]
    public void TryRead_CutOrGrown_IsRefused()
    {
        for (var length = 0; length < _secret.Length; length++)
        {
            Assert.False(SignedId.TryRead(_secret[..length], _key, out _));
        }

        foreach (var grown in new[] { _secret + "A", _secret + "=", _secret + ".", " " + _secret, _secret + "\n", "#" + _secret, _secret.ToLowerInvariant(), _secret + _secret })
        {
            Assert.False(SignedId.TryRead(grown, _key, out _), grown);
        }

        Assert.False(SignedId.TryRead(null, _key, out _));
        Assert.False(SignedId.TryRead(new string('é', 43), _key, out _));
    }

    [Fact]
    public void TryRead_WithAnotherKey_IsRefused() => Assert.False(SignedId.TryRead(_secret, new byte[32], out _));
}

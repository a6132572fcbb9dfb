using System.Text;
using Guichet.Media.Ice;

namespace Guichet.Media.Tests.Ice;

public sealed class IceCredentialsTests
{
    [Fact]
    public void Ufrag_ReadAsKey_IsTheSameAndCarriesTheWorker()
    {
        for (var worker = 0; worker < 64; worker++)
        {
            var credentials = IceCredentials.Create(worker);
            Assert.True(IceCredentials.TryReadKey(Encoding.ASCII.GetBytes(credentials.Ufrag), out var key));
            Assert.Equal(credentials.Key, key);
            Assert.Equal(worker, IceCredentials.WorkerOf(key));
        }
    }

    [Fact]
    public void Credentials_Made_FitTheGrammarOfRfc8839()
    {
        var credentials = IceCredentials.Create(63);
        Assert.Matches("^[A-Za-z0-9+/]{4,256}$", credentials.Ufrag);
        Assert.Matches("^[A-Za-z0-9+/]{22,256}$", credentials.Password);
        Assert.NotEqual(credentials.Password, IceCredentials.Create(63).Password);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAA")]
    [InlineData("AAAAAAAAAA")]
    [InlineData("AAAA-AAAA")]
    [InlineData("AAAAAAAA\0")]
    public void Ufrag_NotOfOurMaking_IsNoKey(string ufrag) => Assert.False(IceCredentials.TryReadKey(Encoding.ASCII.GetBytes(ufrag), out _));
}

using Guichet.Server.Platform;

namespace Guichet.Server.Journal;

internal static class JournalFeature
{
    public static Feature Feature => new(services => services.AddScoped<JournalCommit>(), Platform.Feature.NoEndpoints);
}

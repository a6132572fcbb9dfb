using Guichet.Server.Platform;

namespace Guichet.Server.Journal;

internal static class JournalFeature
{
    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<JournalCommit>();
            services.AddScoped<ReadJournal>();
            services.AddSingleton<JournalBell>();
            services.AddSingleton<JournalReaders>();
            services.AddHostedService(provider => provider.GetRequiredService<JournalReaders>());
        },
        Platform.Feature.NoEndpoints);
}

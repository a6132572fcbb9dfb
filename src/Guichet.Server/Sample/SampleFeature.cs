using Guichet.Server.Platform;

namespace Guichet.Server.Sample;

internal static class SampleFeature
{
    public static Feature Feature => new(services => services.AddScoped<MakeSample>().AddScoped<SampleDesk>(), Platform.Feature.NoEndpoints);
}

using System.Reflection;
using Guichet.Domain.Journal;

namespace Guichet.Domain.Tests.Journal;

public sealed class FactTests
{
    // The chain cannot be changed, so that whatever stands in it can never be erased. Each text here is the organisation's own, a word of ours, an id, or whence
    // somebody signs in to the desk.
    private static readonly string[] _texts =
    [
        "ApiKeyMade.Scopes", "BookingAgreed.Text", "ClosureAdded.End", "ClosureAdded.Start", "ConsentGiven.Language", "ConsentGiven.Text", "MessageFailed.Problem", "ParticipantJoined.ParticipantId",
        "ParticipantLeft.ParticipantId", "ReachChanged.By", "ScenarioMade.Template", "SignInFailed.Origin", "SignInSucceeded.Origin", "SingleSignOnRefused.Origin",
        "SingleSignOnRefused.Problem", "TemplateChanged.Language", "TemplateChanged.Notice",
        "WelcomeChanged.ContentType",
    ];

    [Fact]
    public void Texts_OfFacts_AreNoCustomers() => Assert.Equal(
        _texts,
        typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact))).SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(one => !one.PropertyType.IsValueType && !one.PropertyType.IsAssignableTo(typeof(IEnumerable<Guid>)) && one.DeclaringType == type).Select(one => $"{type.Name}.{one.Name}")).Order(StringComparer.Ordinal));
}

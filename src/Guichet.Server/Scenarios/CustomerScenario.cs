using Guichet.Domain.Scenarios;

namespace Guichet.Server.Scenarios;

/// <param name="Version">Of its words: an agreement names it.</param>
/// <param name="Required">Without it nobody comes in.</param>
/// <param name="GivenAt">When the customer agreed to these words; null while they have not.</param>
public sealed record CustomerConsent(string Id, int Version, bool Required, BothLanguages Text, DateTimeOffset? GivenAt);

/// <summary>What a customer is told of a scenario.</summary>
/// <param name="Prepare">A line a thing.</param>
/// <param name="AsksCheck">Whether they are asked to check their device first.</param>
/// <param name="Consents">What they are asked to agree to before they come in.</param>
public sealed record CustomerScenario(BothLanguages Prepare, bool AsksCheck, IReadOnlyList<CustomerConsent> Consents)
{
    /// <param name="standing">What the customer agreed to before.</param>
    internal static CustomerScenario Of(ScenarioPlan plan, IReadOnlyList<Consent> standing) => new(
        plan.Prepare, plan.AsksCheck,
        [
            .. plan.Consents.Select(asked => new CustomerConsent(
                asked.Id.ToString("N"), asked.Version, asked.Required, asked.Text,
                standing.FirstOrDefault(one => one.AskedId == asked.Id && one.Version == asked.Version)?.At.ToDateTimeOffset())),
        ]);
}

namespace Guichet.Domain.Scenarios;

/// <summary>What a customer is asked to agree to before they come in.</summary>
/// <param name="Id">The same for as long as it is asked, whatever becomes of its words.</param>
/// <param name="Version">1, and one more each time that its words change: who agreed to others is asked again.</param>
/// <param name="Required">Without it nobody comes in.</param>
public sealed record AskedConsent(Guid Id, int Version, bool Required, BothLanguages Text)
{
    public const int LongestText = 1000;

    /// <summary>With these words from now on.</summary>
    internal AskedConsent Say(bool required, BothLanguages text) => this with { Required = required, Text = text, Version = text == Text ? Version : Version + 1 };
}

/// <summary>As it is wished for: an id that is known is the same question again, none is a new one.</summary>
public sealed record WishedConsent(Guid? Id, bool Required, BothLanguages Text);

namespace Guichet.Domain.Messages.Words;

/// <summary>The notice that a channel's operators can read a message, as it stands at a message's end (A21).</summary>
public static class FooterWords
{
    private static readonly (MessageChannel Channel, string Language, string Text)[] All =
    [
        (MessageChannel.Email, "fr", "\n\n-- \nCe message passe par des opérateurs de courriel, qui peuvent le lire. N’y répondez rien de confidentiel : dites-le plutôt pendant l’appel."),
        (MessageChannel.Email, "en", "\n\n-- \nThis message passes through e-mail operators, who can read it. Leave out what is confidential: say it in the call instead."),
        (MessageChannel.Text, "fr", " L'opérateur peut lire ce message. STOP pour ne plus en recevoir."),
        (MessageChannel.Text, "en", " The operator can read this message. Reply STOP to end."),
    ];

    /// <summary>With what goes before it; empty where no operator carries the message.</summary>
    /// <param name="language">One of <see cref="DefaultTemplates"/>.</param>
    public static string Of(MessageChannel channel, string language) =>
        channel is MessageChannel.Chat ? "" : All.Single(one => one.Channel == channel && one.Language == (language == "fr" ? "fr" : "en")).Text;

    /// <summary>The message without the notice at its end, whatever channel and language it was written for: it goes another way.</summary>
    public static string Without(string text) =>
        All.Where(one => text.EndsWith(one.Text, StringComparison.Ordinal)).Select(one => text[..^one.Text.Length]).FirstOrDefault() ?? text;
}

namespace Guichet.Domain.Messages.Words;

/// <summary>The notice that a channel's operators can read a message, as it stands at a message's end (A21).</summary>
public static class FooterWords
{
    private const string French = "\n\n-- \nCe message passe par des opérateurs de courriel, qui peuvent le lire. N’y répondez rien de confidentiel : dites-le plutôt pendant l’appel.";
    private const string English = "\n\n-- \nThis message passes through e-mail operators, who can read it. Leave out what is confidential: say it in the call instead.";

    private static readonly (MessageChannel Channel, string Language, string Text)[] All =
    [
        (MessageChannel.Email, "fr", French + " Pour ne plus recevoir nos courriels, répondez STOP, seul sur la première ligne."),
        (MessageChannel.Email, "en", English + " To end our e-mails, answer with STOP alone on the first line."),
        (MessageChannel.Text, "fr", " L'opérateur peut lire ce message. STOP pour ne plus en recevoir."),
        (MessageChannel.Text, "en", " The operator can read this message. Reply STOP to end."),
    ];

    /// <summary>With what goes before it; empty where no operator carries the message.</summary>
    /// <param name="language">One of <see cref="DefaultTemplates"/>.</param>
    public static string Of(MessageChannel channel, string language) =>
        channel is MessageChannel.Chat ? "" : All.Single(one => one.Channel == channel && one.Language == (language == "fr" ? "fr" : "en")).Text;

    /// <summary>The language of the notice at a message's end; null where there is none.</summary>
    public static string? LanguageOf(string text) => All.FirstOrDefault(one => text.EndsWith(one.Text, StringComparison.Ordinal)).Language;

    /// <summary>The message without the notice at its end, whatever channel and language it was written for: it goes another way.</summary>
    public static string Without(string text) =>
        // Those of before, too, under what was queued with them.
        All.Select(one => one.Text).Append(French).Append(English)
            .Where(footer => text.EndsWith(footer, StringComparison.Ordinal)).Select(footer => text[..^footer.Length]).FirstOrDefault() ?? text;
}

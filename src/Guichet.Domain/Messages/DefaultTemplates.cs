using System.Collections.Frozen;
using static Guichet.Domain.Messages.MessageChannel;

namespace Guichet.Domain.Messages;

/// <summary>The templates as they come. Those for text messages keep to the signs of GSM 7 bit (no ê, ç, «): one part instead of two.</summary>
public static class DefaultTemplates
{
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr"];

    private static readonly FrozenDictionary<(string Notice, string Language, MessageChannel Channel), MessageTemplate> All = Rows().ToFrozenDictionary(row => row.Key, row => row.Template);

    /// <summary>Of this notice; in English where there is none in the language.</summary>
    public static MessageTemplate Of(string notice, string language, MessageChannel channel) => All[(notice, Closest(language), channel)];

    /// <summary>The language that we write in for somebody of a language.</summary>
    /// <param name="tag">BCP 47.</param>
    public static string Closest(string? tag) => Languages.FirstOrDefault(one => tag is not null && tag.Split('-')[0].Equals(one, StringComparison.OrdinalIgnoreCase)) ?? "en";

    private static IEnumerable<((string, string, MessageChannel) Key, MessageTemplate Template)> Rows() =>
        [.. English().Select(row => Row(row, "en")), .. French().Select(row => Row(row, "fr"))];

    private static ((string, string, MessageChannel), MessageTemplate) Row((string Notice, MessageChannel Channel, string Subject, string Text) row, string language) =>
        ((row.Notice, language, row.Channel), new MessageTemplate(row.Subject, row.Text));

    private static IEnumerable<(string Notice, MessageChannel Channel, string Subject, string Text)> English() =>
    [
        (Notices.Booked, Text, "", "{{organisation}}: your video appointment with {{specialist}} is on {{date}} at {{time}}. Your link: {{link}} Try camera and microphone: {{check}}"),
        (Notices.Reminder, Text, "", "{{organisation}}: reminder of your video appointment with {{specialist}} on {{date}} at {{time}}. Your link: {{link}} Try camera and microphone: {{check}}"),
        (Notices.Moved, Text, "", "{{organisation}}: your video appointment has a new time: {{date}} at {{time}}, with {{specialist}}. Your link stays the same: {{link}}"),
        (Notices.Cancelled, Text, "", "{{organisation}}: your video appointment on {{date}} at {{time}} is cancelled."),
        (Notices.SpecialistReady, Text, "", "{{organisation}}: {{specialist}} is ready for you now: {{link}}"),
        (Notices.CustomerArrived, Text, "", "{{customer}} is waiting for you ({{time}}): {{link}}"),
        (Notices.CustomerBooked, Text, "", "{{customer}} has booked {{subject}} with you: {{date}} at {{time}}. {{link}}"),
        (Notices.CustomerMoved, Text, "", "{{customer}} has moved {{subject}} to {{date}} at {{time}}. {{link}}"),
        (Notices.CustomerCancelled, Text, "", "{{customer}} has cancelled {{subject}} on {{date}} at {{time}}. {{link}}"),
        (Notices.FollowUp, Text, "", "{{organisation}}: thank you for your time with {{specialist}}. How was it? Tell us here: {{rating}} If something is still open, answer this message."),
        (Notices.CallLink, Text, "", "{{organisation}}: {{specialist}} would like to see you by video. Open this link: {{link}}"),
        (Notices.DeviceCheck, Text, "", "{{organisation}}: try your camera and microphone before your video appointment on {{date}} at {{time}}. It takes two minutes: {{check}}"),
        (Notices.Report, Text, "", "{{organisation}}: the report of your conversation with {{specialist}} on {{date}}: {{link}}"),
        (Notices.DeskInvitation, Text, "", "{{specialist}} invites you to the desk of {{organisation}}: {{link}}"),
        (Notices.DeskReentry, Text, "", "{{organisation}}: your way back into your account at the desk: {{link}}"),
        (Notices.NextInLine, Text, "", "{{organisation}}: you are next. Open this link to be there: {{link}}"),
        (Notices.YourTurn, Text, "", "{{organisation}}: it is your turn, {{specialist}} waits for you. Come back by this link: {{link}}"),
        (Notices.Declined, Text, "", "{{organisation}}: we cannot take your call now. {{message}}"),
        (Notices.NotExpected, Text, "", "{{organisation}}: you are no longer expected at the video appointment with {{specialist}} on {{date}} at {{time}}."),
        (Notices.Booked, Email, "Your appointment on {{date}} at {{time}}",
            "Hello {{customer}},\n\nyour video appointment with {{specialist}} is on {{date}} at {{time}}.\n\n{{subject}}\n\n{{prepare}}\n\nThere is nothing to install. Open this link a few minutes before:\n\n{{link}}\n\nTry your camera and microphone beforehand:\n\n{{check}}\n\nIf you cannot come, answer this e-mail."),
        (Notices.Reminder, Email, "Reminder: your appointment on {{date}} at {{time}}",
            "Hello {{customer}},\n\nwe look forward to seeing you on {{date}} at {{time}}. {{specialist}} will be there for you.\n\n{{prepare}}\n\nOpen this link a few minutes before:\n\n{{link}}\n\nTry your camera and microphone beforehand:\n\n{{check}}\n\nIf you cannot come, answer this e-mail."),
        (Notices.Moved, Email, "Your appointment has a new time: {{date}} at {{time}}",
            "Hello {{customer}},\n\nyour video appointment is now on {{date}} at {{time}}, with {{specialist}}.\n\nYour link stays the same:\n\n{{link}}\n\nIf the new time does not suit you, answer this e-mail."),
        (Notices.Cancelled, Email, "Your appointment on {{date}} is cancelled",
            "Hello {{customer}},\n\nyour video appointment on {{date}} at {{time}} is cancelled. You need not do anything.\n\nIf you would like another time, answer this e-mail."),
        (Notices.SpecialistReady, Email, "{{specialist}} is ready for you",
            "Hello {{customer}},\n\n{{specialist}} is ready and waits for you:\n\n{{link}}"),
        (Notices.CustomerArrived, Email, "{{customer}} has arrived",
            "{{customer}} is waiting for you. The appointment is on {{date}} at {{time}}.\n\n{{subject}}\n\n{{link}}"),
        (Notices.CustomerBooked, Email, "New appointment: {{date}} at {{time}}",
            "{{customer}} has booked an appointment with you: {{date}} at {{time}}.\n\n{{subject}}\n\n{{link}}"),
        (Notices.CustomerMoved, Email, "Moved to {{date}} at {{time}}: {{customer}}",
            "{{customer}} has moved their appointment with you. It is now on {{date}} at {{time}}.\n\n{{subject}}\n\n{{link}}"),
        (Notices.CustomerCancelled, Email, "Cancelled: {{customer}}, {{date}} at {{time}}",
            "{{customer}} has cancelled their appointment with you on {{date}} at {{time}}. The time is free again.\n\n{{subject}}\n\n{{link}}"),
        (Notices.FollowUp, Email, "How was it?",
            "Hello {{customer}},\n\nthank you for your time with {{specialist}}.\n\nHow was it? Tell us, it takes a moment:\n\n{{rating}}\n\nIf something is still open, answer this e-mail and we will see to it."),
        (Notices.CallLink, Email, "{{specialist}} would like to see you by video",
            "Hello {{customer}},\n\n{{specialist}} of {{organisation}} would like to see you by video now. There is nothing to install.\n\n{{link}}"),
        (Notices.DeviceCheck, Email, "Try your camera and microphone before {{date}}",
            "Hello {{customer}},\n\nyour video appointment with {{specialist}} is on {{date}} at {{time}}. Try your camera, microphone and connection beforehand; it takes two minutes and there is nothing to install:\n\n{{check}}\n\nIf something does not work, answer this e-mail."),
        (Notices.Report, Email, "The report of your conversation on {{date}}",
            "Hello {{customer}},\n\n{{specialist}} has written a report of your conversation on {{date}}. Read it, print it or save it here:\n\n{{link}}\n\nThe link works for a limited time. Keep it to yourself. If something is not right, answer this e-mail."),
        (Notices.DeskInvitation, Email, "{{organisation}} invites you to its desk",
            "Hello,\n\n{{specialist}} invites you to the desk of {{organisation}}. Your role: {{subject}}.\n\nMake your account here:\n\n{{link}}\n\nThe link works once, until {{date}} at {{time}}. Keep it to yourself. If you do not know what this is about, leave it: nothing happens."),
        (Notices.DeskReentry, Email, "Your way back into the desk of {{organisation}}",
            "Hello,\n\n{{specialist}} sends you a link by which you come into your account at the desk of {{organisation}} again, with a new password or a passkey:\n\n{{link}}\n\nIt works once, until {{date}} at {{time}}, and signs you out everywhere else. Keep it to yourself. If you did not ask for it, leave it: nothing changes. If that happens again, tell an owner of your desk."),
        (Notices.NextInLine, Email, "You are next",
            "Hello {{customer}},\n\nnobody is before you any more. Open this link to be there when we call you:\n\n{{link}}"),
        (Notices.YourTurn, Email, "It is your turn",
            "Hello {{customer}},\n\nit is your turn: {{specialist}} waits for you.\n\n{{link}}"),
        (Notices.Declined, Email, "We cannot take your call now",
            "Hello {{customer}},\n\nwe cannot take your call now. You do not need to wait any longer. {{specialist}} writes:\n\n{{message}}"),
        (Notices.NotExpected, Email, "You are no longer expected on {{date}} at {{time}}",
            "Hello {{customer}},\n\nyou are no longer expected at the video appointment with {{specialist}} on {{date}} at {{time}}.\n\n{{subject}}\n\nYour link does not work any more. You need not do anything.\n\nIf you did not expect this, answer this e-mail."),
    ];

    private static IEnumerable<(string Notice, MessageChannel Channel, string Subject, string Text)> French() =>
    [
        (Notices.Booked, Text, "", "{{organisation}} : rendez-vous vidéo avec {{specialist}} le {{date}} à {{time}}. Votre lien : {{link}} Essayez caméra et micro avant : {{check}}"),
        (Notices.Reminder, Text, "", "{{organisation}} : rappel du rendez-vous vidéo avec {{specialist}} le {{date}} à {{time}}. Votre lien : {{link}} Essayez caméra et micro avant : {{check}}"),
        (Notices.Moved, Text, "", "{{organisation}} : votre rendez-vous vidéo change d'heure : le {{date}} à {{time}}, avec {{specialist}}. Le lien ne change pas : {{link}}"),
        (Notices.Cancelled, Text, "", "{{organisation}} : votre rendez-vous vidéo du {{date}} à {{time}} est annulé."),
        (Notices.SpecialistReady, Text, "", "{{organisation}} : {{specialist}} vous attend maintenant : {{link}}"),
        (Notices.CustomerArrived, Text, "", "{{customer}} vous attend ({{time}}) : {{link}}"),
        (Notices.CustomerBooked, Text, "", "{{customer}} a pris rendez-vous avec vous ({{subject}}) : {{date}} à {{time}}. {{link}}"),
        (Notices.CustomerMoved, Text, "", "{{customer}} a déplacé son rendez-vous ({{subject}}) : {{date}} à {{time}}. {{link}}"),
        (Notices.CustomerCancelled, Text, "", "{{customer}} a annulé son rendez-vous ({{subject}}) : {{date}} à {{time}}. {{link}}"),
        (Notices.FollowUp, Text, "", "{{organisation}} : merci pour cet échange avec {{specialist}}. Votre avis, en un instant : {{rating}} S'il reste une question, répondez à ce message."),
        (Notices.CallLink, Text, "", "{{organisation}} : {{specialist}} vous propose un appel vidéo. Ouvrez ce lien : {{link}}"),
        (Notices.DeviceCheck, Text, "", "{{organisation}} : essayez caméra et micro avant votre rendez-vous vidéo du {{date}} à {{time}}. Deux minutes suffisent : {{check}}"),
        (Notices.Report, Text, "", "{{organisation}} : le compte rendu de votre échange avec {{specialist}} le {{date}} : {{link}}"),
        (Notices.DeskInvitation, Text, "", "{{specialist}} vous invite au bureau de {{organisation}} : {{link}}"),
        (Notices.DeskReentry, Text, "", "{{organisation}} : retrouvez l'accès à votre compte au bureau : {{link}}"),
        (Notices.NextInLine, Text, "", "{{organisation}} : plus personne avant vous. Revenez par ce lien : {{link}}"),
        (Notices.YourTurn, Text, "", "{{organisation}} : c'est à vous, {{specialist}} vous attend : {{link}}"),
        (Notices.Declined, Text, "", "{{organisation}} : nous ne pouvons pas prendre votre appel. {{message}}"),
        (Notices.NotExpected, Text, "", "{{organisation}} : votre présence n'est plus attendue au rendez-vous vidéo avec {{specialist}} du {{date}} à {{time}}."),
        (Notices.Booked, Email, "Votre rendez-vous du {{date}} à {{time}}",
            "Bonjour {{customer}},\n\nvotre rendez-vous vidéo avec {{specialist}} est fixé au {{date}} à {{time}}.\n\n{{subject}}\n\n{{prepare}}\n\nIl n’y a rien à installer. Ouvrez ce lien quelques minutes avant\u202f:\n\n{{link}}\n\nEssayez votre caméra et votre micro à l’avance\u202f:\n\n{{check}}\n\nEn cas d’empêchement, répondez à ce courriel."),
        (Notices.Reminder, Email, "Rappel\u202f: votre rendez-vous du {{date}} à {{time}}",
            "Bonjour {{customer}},\n\nnous vous retrouvons le {{date}} à {{time}}. {{specialist}} sera là pour vous.\n\n{{prepare}}\n\nOuvrez ce lien quelques minutes avant\u202f:\n\n{{link}}\n\nEssayez votre caméra et votre micro à l’avance\u202f:\n\n{{check}}\n\nEn cas d’empêchement, répondez à ce courriel."),
        (Notices.Moved, Email, "Votre rendez-vous change d’heure\u202f: le {{date}} à {{time}}",
            "Bonjour {{customer}},\n\nvotre rendez-vous vidéo a maintenant lieu le {{date}} à {{time}}, avec {{specialist}}.\n\nVotre lien ne change pas\u202f:\n\n{{link}}\n\nSi cette heure ne vous convient pas, répondez à ce courriel."),
        (Notices.Cancelled, Email, "Votre rendez-vous du {{date}} est annulé",
            "Bonjour {{customer}},\n\nvotre rendez-vous vidéo du {{date}} à {{time}} est annulé. Vous n’avez rien à faire.\n\nPour convenir d’une autre date, répondez à ce courriel."),
        (Notices.SpecialistReady, Email, "{{specialist}} vous attend",
            "Bonjour {{customer}},\n\nà vous\u202f: {{specialist}} vous attend.\n\n{{link}}"),
        (Notices.CustomerArrived, Email, "{{customer}} vous attend",
            "{{customer}} vous attend. Le rendez-vous est le {{date}} à {{time}}.\n\n{{subject}}\n\n{{link}}"),
        (Notices.CustomerBooked, Email, "Nouveau rendez-vous\u202f: {{date}} à {{time}}",
            "{{customer}} a pris rendez-vous avec vous, le {{date}} à {{time}}.\n\n{{subject}}\n\n{{link}}"),
        (Notices.CustomerMoved, Email, "Déplacé au {{date}} à {{time}}\u202f: {{customer}}",
            "{{customer}} a déplacé son rendez-vous avec vous. Il a maintenant lieu le {{date}} à {{time}}.\n\n{{subject}}\n\n{{link}}"),
        (Notices.CustomerCancelled, Email, "Annulé\u202f: {{customer}}, {{date}} à {{time}}",
            "{{customer}} a annulé son rendez-vous avec vous, le {{date}} à {{time}}. L’heure est de nouveau libre.\n\n{{subject}}\n\n{{link}}"),
        (Notices.FollowUp, Email, "Comment cela s’est-il passé\u202f?",
            "Bonjour {{customer}},\n\nmerci pour cet échange avec {{specialist}}.\n\nComment cela s’est-il passé\u202f? Dites-le nous en un instant\u202f:\n\n{{rating}}\n\nS’il reste une question, répondez à ce courriel\u202f: nous nous en occupons."),
        (Notices.CallLink, Email, "{{specialist}} vous propose un appel vidéo",
            "Bonjour {{customer}},\n\n{{specialist}}, de {{organisation}}, vous propose un appel vidéo dès maintenant. Il n’y a rien à installer.\n\n{{link}}"),
        (Notices.DeviceCheck, Email, "Essayez votre caméra et votre micro avant le {{date}}",
            "Bonjour {{customer}},\n\nvotre rendez-vous vidéo avec {{specialist}} est fixé au {{date}} à {{time}}. Essayez votre caméra, votre micro et votre connexion à l’avance\u202f; cela prend deux minutes et il n’y a rien à installer\u202f:\n\n{{check}}\n\nSi quelque chose ne fonctionne pas, répondez à ce courriel."),
        (Notices.Report, Email, "Le compte rendu de votre échange du {{date}}",
            "Bonjour {{customer}},\n\n{{specialist}} a rédigé le compte rendu de votre échange du {{date}}. Lisez-le, imprimez-le ou enregistrez-le ici\u202f:\n\n{{link}}\n\nLe lien est valable pour un temps limité. Gardez-le pour vous. Si quelque chose n’est pas exact, répondez à ce courriel."),
        (Notices.DeskInvitation, Email, "{{organisation}} vous invite à son bureau",
            "Bonjour,\n\n{{specialist}} vous invite au bureau de {{organisation}}. Votre rôle\u202f: {{subject}}.\n\nCréez votre compte ici\u202f:\n\n{{link}}\n\nLe lien fonctionne une fois, jusqu’au {{date}} à {{time}}. Gardez-le pour vous. Si vous ne savez pas de quoi il s’agit, laissez-le\u202f: il ne se passe rien."),
        (Notices.DeskReentry, Email, "Retrouvez l’accès au bureau de {{organisation}}",
            "Bonjour,\n\n{{specialist}} vous envoie un lien pour retrouver l’accès à votre compte au bureau de {{organisation}}, avec un nouveau mot de passe ou une clé d’accès\u202f:\n\n{{link}}\n\nIl fonctionne une fois, jusqu’au {{date}} à {{time}}, et ferme vos autres connexions. Gardez-le pour vous. Si vous n’avez rien demandé, laissez-le\u202f: rien ne change. Si cela se reproduit, parlez-en à un propriétaire de votre bureau."),
        (Notices.NextInLine, Email, "C’est bientôt à vous",
            "Bonjour {{customer}},\n\nil n’y a plus personne avant vous. Ouvrez ce lien pour être là quand nous vous appellerons\u202f:\n\n{{link}}"),
        (Notices.YourTurn, Email, "C’est à vous",
            "Bonjour {{customer}},\n\nc’est à vous\u202f: {{specialist}} vous attend.\n\n{{link}}"),
        (Notices.Declined, Email, "Nous ne pouvons pas prendre votre appel",
            "Bonjour {{customer}},\n\nnous ne pouvons pas prendre votre appel maintenant. Inutile d’attendre plus longtemps. {{specialist}} vous écrit\u202f:\n\n{{message}}"),
        (Notices.NotExpected, Email, "Votre présence n’est plus attendue le {{date}} à {{time}}",
            "Bonjour {{customer}},\n\nvotre présence n’est plus attendue au rendez-vous vidéo avec {{specialist}} du {{date}} à {{time}}.\n\n{{subject}}\n\nVotre lien ne fonctionne plus. Vous n’avez rien à faire.\n\nSi ce message vous surprend, répondez à ce courriel."),
    ];
}

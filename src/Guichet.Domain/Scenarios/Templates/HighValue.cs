using static Guichet.Domain.Scenarios.Templates.FieldUse;

namespace Guichet.Domain.Scenarios.Templates;

/// <summary>Advice with much at stake: finance, law, insurance, property.</summary>
internal static class HighValue
{
    public static ScenarioTemplate Template { get; } = new(
        "high-value",
        new("Service à forte valeur", "High-value service"),
        new("Patrimoine, crédit, droit, immobilier\u202f: des rendez-vous longs, sans hâte, avec l’identité vérifiée à l’écran.",
            "Wealth, credit, law, property: long appointments without haste, with the identity checked on screen."),
        new(
            "Choisissez un endroit calme, où personne ne regarde par-dessus votre épaule.\n" +
            "Gardez à portée de main une pièce d’identité valide et les documents que nous vous avons envoyés.\n" +
            "Évitez le Wi-Fi public\u202f: préférez votre connexion ou celle de votre téléphone.\n" +
            "Ne donnez jamais de mot de passe ni de code à usage unique, même à nous.",
            "Choose a quiet place where nobody looks over your shoulder.\n" +
            "Have a valid identity document and the papers that we sent you at hand.\n" +
            "Avoid public Wi-Fi: use your own line, or your phone’s.\n" +
            "Never tell anybody a password or a one-time code, not even us."),
        new("Merci d’être là. Votre conseiller vous accueille dans un instant\u202f; préparez votre pièce d’identité.",
            "Thank you for coming. Your adviser will welcome you in a moment; please have your identity document ready."),
        CameraStart.Front, true, new UsualSlot(45, 10, 15, 1440),
        [
            new(null, true, new("J’accepte de montrer une pièce d’identité à la caméra, pour que mon conseiller vérifie qui je suis.",
                "I agree to show an identity document to the camera, so that my adviser can check who I am.")),
            new(null, true, new("Je suis seul, ou j’accepte que les personnes présentes entendent ce qui sera dit.",
                "I am alone, or I agree that whoever is with me hears what is said.")),
        ],
        [
            Field.YesNo("Identité vérifiée", "Identity checked", Needed),
            Field.Choice("Pièce présentée", "Document shown", DeskOnly,
                ("Passeport", "Passport"), ("Carte d’identité", "Identity card"), ("Permis de conduire", "Driving licence"), ("Titre de séjour", "Residence permit")),
            Field.Line("Objet du rendez-vous", "Subject of the appointment", Needed | Shown),
            Field.Text("Situation et besoins", "Situation and needs", Needed),
            Field.Text("Recommandation", "Recommendation", Needed | Shown),
            Field.YesNo("Risques et frais expliqués", "Risks and costs explained", Needed | Shown),
            Field.Text("Prochaines étapes", "Next steps", Shown),
            Field.Date("Prochain rendez-vous le", "Next appointment on", Shown),
        ],
        // Advice of weight is asked about within the year; the contract itself is kept elsewhere.
        365);
}

using static Guichet.Domain.Scenarios.Templates.FieldUse;

namespace Guichet.Domain.Scenarios.Templates;

/// <summary>A consultation with somebody of a health profession.</summary>
internal static class Telemedicine
{
    public static ScenarioTemplate Template { get; } = new(
        "telemedicine",
        new("Téléconsultation", "Telemedicine"),
        new("Consultations médicales par vidéo, sur rendez-vous. Demande l’accord du patient avant d’entrer.",
            "Medical consultations by video, by appointment. Asks for the patient’s agreement before they come in."),
        new(
            "Installez-vous dans un endroit calme, où personne ne vous entend.\n" +
            "Placez-vous face à une fenêtre ou à une lampe, pour que votre visage soit bien éclairé.\n" +
            "Gardez à portée de main vos médicaments, vos derniers résultats et votre carte d’assurance maladie.\n" +
            "Notez vos questions, et depuis quand vous avez ces symptômes.\n" +
            "En cas d’urgence, n’attendez pas ce rendez-vous\u202f: appelez le numéro d’urgence (112 en Europe, 911 au Canada).",
            "Choose a quiet place where nobody can hear you.\n" +
            "Sit facing a window or a lamp, so that your face is well lit.\n" +
            "Have your medicines, recent results and health insurance card at hand.\n" +
            "Write down your questions, and since when you have had these symptoms.\n" +
            "In an emergency do not wait for this appointment: call the emergency number (112 in Europe, 911 in North America)."),
        new("Vous êtes au bon endroit. Vous entrerez dès la fin de la consultation précédente.",
            "You are in the right place. You will be let in as soon as the consultation before yours is over."),
        CameraStart.Front, true, new UsualSlot(20, 0, 10, 120),
        [
            new(null, true, new("J’accepte que cette consultation ait lieu par vidéo et que ce que je dis de ma santé serve à mes soins. Je peux l’interrompre à tout moment et demander un rendez-vous en personne.",
                "I agree that this consultation is held by video, and that what I say about my health is used for my care. I can stop at any time and ask for an appointment in person.")),
            new(null, true, new("Je suis dans un endroit privé\u202f; si quelqu’un m’accompagne, cette personne peut entendre ce qui sera dit.",
                "I am in a private place; if somebody is with me, they may hear what is said.")),
            new(null, false, new("Un compte rendu peut être envoyé à mon médecin traitant ou de famille.",
                "A summary may be sent to my family doctor.")),
        ],
        [
            Field.Line("Motif de la consultation", "Reason for the consultation", Needed | Shown),
            Field.YesNo("Identité vérifiée", "Identity checked", Needed),
            Field.Text("Constatations", "Findings"),
            Field.Text("Conseils et traitement", "Advice and treatment", Needed | Shown),
            Field.Choice("Suite prévue", "What happens next", Needed | Shown,
                ("Aucune suite nécessaire", "Nothing further needed"), ("Autre rendez-vous vidéo", "Another video appointment"),
                ("Rendez-vous en personne", "Appointment in person"), ("Orientation vers un confrère", "Referral to a colleague"),
                ("Envoi aux urgences", "Sent to emergency care")),
            Field.Date("Prochain contact le", "Next contact on", Shown),
        ],
        // The record of the consultation is the health profession's own and elsewhere; here it lasts until it was rated and questions are answered.
        30);
}

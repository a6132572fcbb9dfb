using static Guichet.Domain.Scenarios.Templates.FieldUse;

namespace Guichet.Domain.Scenarios.Templates;

/// <summary>A technician looks through the customer's phone.</summary>
internal static class VisualAssistance
{
    public static ScenarioTemplate Template { get; } = new(
        "visual-assistance",
        new("Assistance visuelle à distance", "Remote visual assistance"),
        new("Dépannage et mise en service\u202f: le client montre l’appareil avec son téléphone, le technicien le guide.",
            "Repairs and first use: the customer shows the device with their phone, the technician guides them."),
        new(
            "Ouvrez le lien sur un téléphone plutôt que sur un ordinateur\u202f: vous allez nous montrer l’appareil.\n" +
            "Tenez-vous près de l’appareil, avec assez de lumière.\n" +
            "Repérez sa plaque signalétique ou son numéro de série, et la notice si vous l’avez encore.\n" +
            "Gardez à portée de main les outils demandés\u202f; ne démontez rien avant notre appel.\n" +
            "Chargez votre téléphone, ou gardez le chargeur près de vous.",
            "Open the link on a phone rather than a computer: you are going to show us the device.\n" +
            "Stay near the device, with enough light on it.\n" +
            "Find its type label or serial number, and the instructions if you still have them.\n" +
            "Keep the tools at hand that you were asked for; take nothing apart before our call.\n" +
            "Charge your phone, or keep its charger near."),
        new("Un technicien arrive. L’appel commence avec la caméra arrière de votre téléphone, pour nous montrer l’appareil\u202f; vous pourrez en changer.",
            "A technician will be with you shortly. The call begins with your phone’s rear camera, so that you can show the device; you can switch it."),
        CameraStart.Rear, true, new UsualSlot(30, 0, 5, 30),
        [
            new(null, true, new("J’accepte de montrer l’appareil et ses abords par vidéo. J’ai écarté ce qui est privé.",
                "I agree to show the device and what is around it by video. I have put away what is private.")),
            new(null, true, new("Je ne fais que ce que je me sens capable de faire sans danger, et je peux arrêter à tout moment.",
                "I do only what I feel able to do safely, and I can stop at any time.")),
        ],
        [
            Field.Line("Appareil et modèle", "Device and model", Needed | Shown),
            Field.Line("Numéro de série", "Serial number"),
            Field.Text("Panne constatée", "Fault found", Needed | Shown),
            Field.Text("Ce qui a été fait", "What was done", Shown),
            Field.Choice("Résultat", "Outcome", Needed | Shown,
                ("Résolu pendant l’appel", "Solved during the call"), ("Pièce à commander", "Part to be ordered"),
                ("Passage d’un technicien", "A technician will come"), ("Retour de l’appareil", "Device to be sent in"), ("Non résolu", "Not solved")),
            Field.Number("Temps passé", "Time spent", "min"),
        ],
        // As long as the same fault is likely to come back.
        90);
}

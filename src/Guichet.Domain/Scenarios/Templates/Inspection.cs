using static Guichet.Domain.Scenarios.Templates.FieldUse;

namespace Guichet.Domain.Scenarios.Templates;

/// <summary>A building, a damage or a site is looked at.</summary>
internal static class Inspection
{
    public static ScenarioTemplate Template { get; } = new(
        "inspection",
        new("Expertise et inspection", "Survey and inspection"),
        new("Constater un état ou un dommage à distance\u202f: le client parcourt les lieux avec son téléphone.",
            "Look at a condition or a damage from afar: the customer walks through the place with their phone."),
        new(
            "Soyez sur place, de jour ou toutes lumières allumées.\n" +
            "Dégagez l’accès à ce qui sera examiné\u202f: pièces, compteurs, trappes, dommages.\n" +
            "Marchez lentement, et tenez le téléphone immobile quelques secondes à chaque point.\n" +
            "Gardez à portée de main contrat, plans, factures et photos d’avant.\n" +
            "Chargez votre téléphone, et utilisez le Wi-Fi là où il passe.",
            "Be on site, by daylight or with all lights on.\n" +
            "Clear the way to what is looked at: rooms, meters, hatches, damage.\n" +
            "Walk slowly, and hold the phone still for a few seconds at each point.\n" +
            "Have the contract, plans, invoices and photos of before at hand.\n" +
            "Charge your phone, and use Wi-Fi where it reaches."),
        new("L’expert arrive. Tenez-vous à l’endroit par lequel vous voulez commencer\u202f; l’appel s’ouvre avec la caméra arrière.",
            "The surveyor will be with you shortly. Stand where you want to begin; the call opens with the rear camera."),
        CameraStart.Rear, true, new UsualSlot(45, 5, 15, 240),
        [
            new(null, true, new("J’ai le droit de montrer ces lieux, et j’accepte qu’ils soient examinés par vidéo.",
                "I am allowed to show this place, and I agree that it is looked at by video.")),
            new(null, true, new("Les personnes que l’on peut voir ou entendre sont prévenues.",
                "Whoever can be seen or heard has been told.")),
        ],
        [
            Field.Line("Numéro de dossier", "File number", Needed | Shown),
            Field.Line("Lieu examiné", "Place looked at", Needed | Shown),
            Field.Choice("État général", "General condition", Needed | Shown,
                ("Bon", "Good"), ("Traces d’usure", "Signs of wear"), ("Dommage", "Damage"), ("Dommage grave", "Serious damage")),
            Field.Text("Constatations", "Findings", Needed | Shown),
            Field.Number("Surface touchée", "Area affected", "m²", Shown),
            Field.Text("Cause probable", "Probable cause"),
            Field.Number("Coût estimé", "Estimated cost", null),
            Field.YesNo("Visite sur place nécessaire", "A visit on site is needed", Needed | Shown),
        ],
        // What was found is asked about, and disputed, within the year.
        365);
}

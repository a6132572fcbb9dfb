using static Guichet.Domain.Scenarios.Templates.FieldUse;

namespace Guichet.Domain.Scenarios.Templates;

/// <summary>Somebody is shown what is for sale.</summary>
internal static class Showroom
{
    public static ScenarioTemplate Template { get; } = new(
        "showroom",
        new("Salle d’exposition virtuelle", "Virtual showroom"),
        new("Présenter des produits en direct. Le client regarde\u202f; sa caméra est coupée au début, il peut l’allumer.",
            "Show products live. The customer watches; their camera is off at the start, and they can turn it on."),
        new(
            "Prenez si possible une tablette ou un ordinateur\u202f: on voit mieux sur un grand écran.\n" +
            "Mettez le son, ou des écouteurs.\n" +
            "Gardez à portée de main vos mesures, vos photos ou les modèles qui vous plaisent.\n" +
            "Si vous décidez à plusieurs, installez-vous ensemble devant le même écran.",
            "Use a tablet or a computer if you can: you see more on a large screen.\n" +
            "Turn up the sound, or use earphones.\n" +
            "Have your measurements, photos or the models that you like at hand.\n" +
            "If you decide together, sit down together before one screen."),
        new("Bienvenue. Nous préparons ce que vous souhaitez voir\u202f; votre conseiller vous fait entrer dans un instant.",
            "Welcome. We are getting ready what you would like to see; your adviser lets you in in a moment."),
        CameraStart.Off, true, new UsualSlot(30, 5, 5, 60),
        [
            new(null, false, new("Vous pouvez me recontacter au sujet de ce que j’ai vu.",
                "You may contact me again about what I have seen.")),
        ],
        [
            Field.Text("Produits présentés", "Products shown", Needed | Shown),
            Field.Choice("Intérêt", "Interest", Needed,
                ("Décision proche", "About to decide"), ("Compare encore", "Still comparing"), ("Se renseigne", "Looking around")),
            Field.Number("Budget indiqué", "Budget mentioned", null),
            Field.YesNo("Offre faite", "Offer made", Shown),
            Field.Date("Offre valable jusqu’au", "Offer valid until", Shown),
            Field.Choice("Suite prévue", "What happens next", Needed | Shown,
                ("Offre écrite à envoyer", "Written offer to be sent"), ("Visite en magasin", "Visit to the shop"), ("Autre appel vidéo", "Another video call"),
                ("Aucune pour l’instant", "Nothing for now")),
            Field.Text("Remarques", "Remarks"),
        ],
        // From the first visit to the purchase months may pass.
        180);
}

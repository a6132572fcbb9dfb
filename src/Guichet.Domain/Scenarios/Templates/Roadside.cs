using static Guichet.Domain.Scenarios.Templates.FieldUse;

namespace Guichet.Domain.Scenarios.Templates;

/// <summary>Somebody stands at the side of a road.</summary>
internal static class Roadside
{
    public static ScenarioTemplate Template { get; } = new(
        "roadside",
        new("Assistance routière", "Roadside assistance"),
        new("Panne ou accident\u202f: voir le véhicule et les lieux avant d’envoyer de l’aide. Pensé pour la file d’une équipe, sans rendez-vous.",
            "Breakdown or accident: see the vehicle and the place before help is sent. Made for a team’s line, without an appointment."),
        new(
            "Allumez les feux de détresse, mettez un gilet et placez-vous derrière la glissière, loin de la circulation.\n" +
            "S’il y a un blessé ou un danger, appelez d’abord les secours (112 en Europe, 911 au Canada).\n" +
            "Préparez votre plaque d’immatriculation, votre numéro de contrat et l’endroit\u202f: route, sens, sortie ou borne.\n" +
            "Ne filmez les dégâts que si vous pouvez faire le tour du véhicule sans risque.",
            "Switch on the hazard lights, put on a vest and stand behind the barrier, away from the traffic.\n" +
            "If anybody is hurt or in danger, call the emergency services first (112 in Europe, 911 in North America).\n" +
            "Have your number plate, your policy number and the place ready: road, direction, exit or marker.\n" +
            "Hold the phone to the damage only if you can walk around the vehicle safely."),
        new("Restez derrière la glissière et gardez cette page ouverte\u202f: nous vous répondons. En cas de danger, appelez les secours.",
            "Stay behind the barrier and keep this page open: we are about to answer. If you are in danger, call the emergency services."),
        CameraStart.Rear, false, new UsualSlot(15, 0, 5, 0),
        [
            new(null, true, new("Je suis en lieu sûr, à l’écart de la circulation, et je ne conduis pas.",
                "I am in a safe place, away from the traffic, and I am not driving.")),
            new(null, true, new("J’accepte de montrer le véhicule et les lieux par vidéo, pour que l’on m’envoie de l’aide.",
                "I agree to show the vehicle and the place by video, so that help can be sent.")),
        ],
        [
            Field.Line("Plaque d’immatriculation", "Number plate", Needed | Shown),
            Field.Line("Lieu et sens de circulation", "Place and direction of travel", Needed | Shown),
            Field.Choice("Nature de l’incident", "What happened", Needed | Shown,
                ("Panne mécanique", "Breakdown"), ("Accident", "Accident"), ("Crevaison", "Flat tyre"), ("Batterie", "Flat battery"),
                ("Carburant ou recharge", "Out of fuel or charge"), ("Clés ou portières", "Keys or doors")),
            Field.YesNo("Personne blessée", "Somebody is hurt", Needed),
            Field.YesNo("Véhicule en état de rouler", "The vehicle can be driven", Needed),
            Field.Choice("Aide envoyée", "Help sent", Needed | Shown,
                ("Dépannage sur place", "Repair on the spot"), ("Remorquage", "Towing"), ("Taxi ou véhicule de prêt", "Taxi or courtesy car"),
                ("Aucune", "None")),
            Field.Number("Arrivée prévue dans", "Expected within", "min", Shown),
            Field.Text("Dégâts et remarques", "Damage and remarks"),
        ],
        // Until the invoice and the insurer are done with.
        90);
}

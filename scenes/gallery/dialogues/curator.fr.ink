EXTERNAL name()
EXTERNAL is_guest()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)
EXTERNAL has(item)
EXTERNAL give(item)
EXTERNAL take(item)
EXTERNAL quest(id)
EXTERNAL wait(seconds)

{ flag("met_curator") == "":
    Parlez bas, les tableaux écoutent. Bienvenue à la galerie. # mood: happy
    ~ set_flag("met_curator", "yes")
- else:
    {Content de vous revoir, {name()}.|Oui ?} # mood: happy
}
-> desk

=== desk ===
+ { quest("a-little-light") == "see-curator" } [Basile voudrait de l’huile pour sa lanterne.] -> asked
+ { quest("a-little-light") == "get-oil" } [Voici le bon, dûment tamponné.] -> exchange
+ [Comment accrocher une œuvre ?] -> hanging
+ [Puis-je décrocher la mienne ?] -> taking_down
+ [Qu’y a-t-il derrière le cordon ?] -> salon
+ [Je vais regarder.] -> bye

=== asked ===
De l’huile ! Il m’en doit depuis trois équinoxes, et il n’a jamais rendu la fiole. # mood: worried
Pas une goutte sans un bon tamponné : Madame Plume, à l’administration. J’ai mes principes ; elle a mes tampons.
~ set_flag("oil_asked", "yes")
-> desk

=== exchange ===
{ take("oil-slip"):
    Voyons… formulaire 27-B… alinéa « fiole »… # mood: neutral
    ~ wait(1.5)
    ~ give("lamp-oil")
    Trois tampons, dont un pour le plaisir. C’est du bel ouvrage. Voici l’huile ; ne la respirez pas en parlant. # mood: happy
- else:
    Je vois une main. Je ne vois pas de bon.
}
-> desk

=== hanging ===
{ is_guest():
    Il faut d’abord être inscrit au registre : voyez la greffière, à l’administration. # mood: worried
    Ensuite, approchez-vous d’un cadre vide et choisissez votre image : JPEG, PNG ou WebP, cinq mégaoctets au plus.
- else:
    Approchez-vous d’un cadre vide, et choisissez votre image : JPEG, PNG ou WebP, cinq mégaoctets au plus.
    Elle pendra là pour tout le monde, jusqu’à ce que vous la décrochiez.
}
-> desk

=== taking_down ===
La vôtre, oui, quand vous voulez. Celle des autres, non, même si elle penche.
-> desk

=== salon ===
{ has("lamplighter"): Pour qui a rallumé la lanterne, on tient toujours un fauteuil au chaud. Celui qui grince, mais avec émotion. # mood: happy }
Le salon, pour ceux du registre. Les fauteuils y sont profonds et l’on y parle de peinture, parfois de soupe.
-> desk

=== bye ===
Prenez votre temps. Les meilleures se voient au deuxième regard.
-> END

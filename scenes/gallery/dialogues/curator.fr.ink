EXTERNAL name()
EXTERNAL is_guest()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)

{ flag("met_curator") == "":
    Parlez bas, les tableaux écoutent. Bienvenue à la galerie. # mood: happy
    ~ set_flag("met_curator", "yes")
- else:
    {Content de vous revoir, {name()}.|Oui ?} # mood: happy
}
-> desk

=== desk ===
+ [Comment accrocher une image ?] -> hanging
+ [Puis-je décrocher la mienne ?] -> taking_down
+ [Qu’y a-t-il derrière le cordon ?] -> salon
+ [Je vais regarder.] -> bye

=== hanging ===
{ is_guest():
    Il faut d’abord être inscrit au registre : voyez la greffière, à l’administration. # mood: worried
    Ensuite, approchez-vous d’un cadre vide et choisissez votre image : JPEG, PNG ou WebP, cinq mégaoctets au plus.
- else:
    Approchez-vous d’un cadre vide, et choisissez votre image : JPEG, PNG ou WebP, cinq mégaoctets au plus.
    Elle pendra là pour tout le monde, jusqu’à ce que vous la décrochiez.
}
-> desk

=== taking_down ===
La vôtre, oui, quand vous voulez. Celle des autres, non, même si elle penche.
-> desk

=== salon ===
Le salon, pour ceux du registre. Les fauteuils y sont profonds et l’on y parle de peinture, parfois de soupe.
-> desk

=== bye ===
Prenez votre temps. Les meilleures se voient au deuxième regard.
-> END

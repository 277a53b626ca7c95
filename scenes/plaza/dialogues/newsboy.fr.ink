EXTERNAL name()
EXTERNAL is_guest()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)

{ flag("met_newsboy") == "":
    Demandez Le Parvis, le seul journal écrit par ceux qui ne savent pas se taire ! Un exemplaire ? # mood: happy
    ~ set_flag("met_newsboy", "yes")
- else:
    {Fidèle lecteur ! L’encre est encore fraîche, ne vous frottez pas les yeux.|On tourne la page ?} # mood: happy
}
-> headlines

=== headlines ===
+ [À la une ?] -> front
+ [Et les petites annonces ?] -> ads
+ [La météo ?] -> weather
+ [Je n’ai pas le temps.] -> bye

=== front ===
{ is_guest():
    « Un visiteur traverse la place sans s’inscrire au registre. » Ah, c’est peut-être vous.
- else:
    « {name()} aperçu près de la fontaine. » Une grosse journée pour le journal.
}
En page deux, la greffière dément avoir souri. Nous avons trois témoins. # mood: happy
-> headlines

=== ads ===
« Perdu : un canotier, un peu grand. Récompense modeste. S’adresser au guide. »
« Échange mur blanc contre belle image. La galerie. » Celle-là revient à chaque numéro.
-> headlines

=== weather ===
Beau temps jusqu’au soir, puis des lampadaires. # mood: happy
-> headlines

=== bye ===
Alors gardez-le pour ce soir ! Moi, je file : les nouvelles, ça refroidit. # mood: worried
-> END

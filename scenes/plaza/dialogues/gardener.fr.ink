EXTERNAL name()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)

{ flag("met_gardener") == "":
    Attention où vous mettez les pieds, les violettes viennent de s’ouvrir ! Capucine. C’est moi qui plante, ici. # mood: happy
    ~ set_flag("met_gardener", "yes")
- else:
    {Tiens, {name()} ! Vous tombez bien, je parlais toute seule.|Oui ?} # mood: happy
}
-> garden

=== garden ===
+ [Que faites-vous pousser ?] -> beds
+ [On dirait que quelque chose vous soucie.] -> worry
+ [Vous êtes ici toute la journée ?] -> hours
+ [Je vous laisse à vos fleurs.] -> bye

=== beds ===
Des roses ici, des soucis là-bas, et du thym entre les pavés : personne ne le remarque, mais tout le monde le sent. # mood: happy
Le secret, c’est d’arroser avant que le café n’ouvre. Après, on m’offre une tasse et j’oublie la moitié du massif.
-> garden

=== worry ===
Ça se voit tant que ça ? Quelqu’un s’est assis dans mes tulipes. Deux fois. # mood: worried
Je ne dis pas que c’est Basile. Je dis que Basile a un pantalon clair et qu’il ne l’est plus.
-> garden

=== hours ===
De sept heures et demie jusqu’à la tombée du soir. À midi je mange à l’ombre, près du banc ; venez me voir, je raconte mieux assise.
-> garden

=== bye ===
Bonne promenade. Et si vous passez par le thym, passez lentement. # mood: happy
-> END

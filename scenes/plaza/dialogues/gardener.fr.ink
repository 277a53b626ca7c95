EXTERNAL name()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)
EXTERNAL emote(gesture)
EXTERNAL is_in_scenario()
EXTERNAL scenario_flag(name)
EXTERNAL set_scenario_flag(name, value)
EXTERNAL is_gm()
EXTERNAL sheet_number(field)

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
+ { is_in_scenario() } [Y a-t-il une grille derrière les roses ?] -> gate
+ [Je vous laisse à vos fleurs.] -> bye

=== beds ===
Des roses ici, des soucis là-bas, et du thym entre les pavés : nul ne le remarque, tous le sentent. # mood: happy
Le secret, c’est d’arroser avant que le café n’ouvre. Après, on m’offre une tasse et j’oublie la moitié du massif.
-> garden

=== worry ===
Ça se voit tant que ça ? Quelqu’un s’est assis dans mes tulipes. Deux fois. # mood: worried
Je ne dis pas que c’est Basile. Je dis que Basile a un pantalon clair et qu’il ne l’est plus.
-> garden

=== hours ===
De sept heures et demie jusqu’à la tombée du soir. À midi je mange à l’ombre, près du banc ; venez me voir, je raconte mieux assise.
-> garden

=== gate ===
{ scenario_flag("gate_open"):
    Il y en a une, grande ouverte depuis que l’un de vous s’en est mêlé. Attention aux orties ; elles sont susceptibles. # mood: happy
    -> garden
- else:
    Il y en a une, coincée depuis la grosse averse. Non que je songe à demander à quelqu’un de pousser. # mood: worried
    { is_gm(): Vous, en revanche, vous avez l’air de qui n’a qu’à dire qu’elle s’ouvre. }
}
+ { is_gm() } [Elle s’ouvre, toute seule.] -> word
+ { not is_gm() } [Laissez-moi pousser.] -> push
+ [N’y touchons pas.] -> garden

=== word ===
~ set_scenario_flag("gate_open", "yes")
La voilà ouverte. Neuf ans que je graisse ce gond, et c’est vous qu’il attendait. # mood: happy
-> garden

=== push ===
{ sheet_number("strength") >= 12:
    ~ set_scenario_flag("gate_open", "yes")
    ~ emote("clap")
    Crac ! C’était la grille ou votre dos. C’était la grille ! Tout le monde peut passer. # mood: happy
- else:
    Elle n’a pas bougé d’un pétale. Trouvez quelqu’un de plus fort ; en attendant, je regarde mes roses, par délicatesse.
}
-> garden

=== bye ===
Bonne promenade. Et si vous passez par le thym, passez lentement. # mood: happy
-> END

EXTERNAL name()
EXTERNAL is_guest()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)
EXTERNAL has(item)
EXTERNAL take(item)
EXTERNAL quest(id)
EXTERNAL begin_quest(id)
EXTERNAL emote(gesture)
EXTERNAL wait(seconds)
EXTERNAL time_of_day()

{ quest("a-little-light"):
- "done": -> thankful
- else: -> welcome
}

=== welcome ===
{ flag("met_guide") == "":
    Ah, un visage nouveau sur le parvis ! Je suis le guide. Tout ce que je sais, je le dis volontiers. # mood: happy
    ~ set_flag("met_guide", "yes")
- else:
    {Re-bonjour, {name()}. Que puis-je vous montrer ?|Autre chose ?} # mood: happy
}
-> questions

=== thankful ===
{ time_of_day():
- "evening": Bonsoir, {name()} ! Regardez-la briller. Trois promeneurs m’ont déjà reconnu. # mood: happy
- "night": Encore debout, {name()} ? La lanterne aussi. Elle vous doit ses nuits blanches. # mood: happy
- else: Ah, {name()} ! Elle brille même en plein jour, par reconnaissance. # mood: happy
}
-> questions

=== questions ===
+ { quest("a-little-light") == "new" } [Vous avez l’air soucieux.] -> worry
+ { quest("a-little-light") == "pour-oil" } [J’ai votre huile !] -> oil
+ { quest("a-little-light") == "see-curator" or quest("a-little-light") == "get-slip" or quest("a-little-light") == "get-oil" } [Où en étions-nous, pour la lanterne ?] -> reminder
+ [Où mènent les portes ?] -> doors
+ [Comment parler aux gens ?] -> talking
+ {is_guest()} [Pourquoi avoir un compte ?] -> why
+ [Parlez-moi de la fontaine.] -> fountain
+ [Merci, à bientôt.] -> bye

=== worry ===
Cela se voit ? C’est la lanterne de la fontaine : plus une goutte d’huile. # mood: worried
Depuis, les gens se saluent par erreur. Le boulanger s’est fiancé deux fois, hier. # mood: worried
+ [Je m’en occupe.] -> accept
+ [Il a l’air heureux, pourtant.] -> later

=== later ===
Il l’est. C’est la seconde fiancée qui m’inquiète.
-> questions

=== accept ===
~ begin_quest("a-little-light")
~ emote("clap")
Vous me sauvez ! Monsieur Vernis, à la galerie, garde de l’huile pour ses cadres. # mood: happy
Dites-lui que je demande poliment. Pour une fois.
-> questions

=== reminder ===
{ quest("a-little-light"):
- "see-curator": L’huile est chez Monsieur Vernis, à la galerie. La façade aux grandes vitres.
- "get-slip": Un bon tamponné ? Alors c’est Madame Plume, à l’administration. Admirez ses tampons, elle adore.
- else: Vous avez le bon ! Courez à la galerie avant que l’encre ne pâlisse.
}
-> questions

=== oil ===
{ take("lamp-oil"):
    Donnez, donnez… une goutte pour la mèche… # mood: happy
    ~ wait(1.5)
    Une goutte pour la fontaine, qui est jalouse…
    ~ wait(1.5)
    ~ set_flag("lantern_lit", "yes")
    ~ emote("dance")
    Et la lumière fut ! La voici, l’heure où l’on se reconnaît. # mood: happy
    Gardez ceci : un insigne, et une pièce pour la fontaine. Elle aussi vous remercie.
- else:
    Votre fiole est vide… Vous l’auriez bue ? # mood: worried
}
-> questions

=== doors ===
Le bâtiment à colonnes, c’est l’administration : la greffière y tient le registre.
L’autre façade, avec ses grandes vitres, c’est la galerie. Marchez jusqu’au seuil, et vous y êtes.
-> questions

=== talking ===
Appuyez sur Entrée, écrivez, et vos mots flotteront au-dessus de votre tête. Tous ceux qui sont ici les verront.
-> questions

=== why ===
Un compte, c’est un nom à vous, le droit d’accrocher des images à la galerie et d’entrer au salon.
Et surtout : demain, vous vous retrouverez exactement là où vous étiez. Voyez la greffière : une minute suffit.
-> questions

=== fountain ===
Elle était là avant la place. On dit qu’une pièce jetée le soir, sous les lampadaires, exauce un vœu modeste.
Je n’ai jamais vu personne se plaindre du résultat. # mood: happy
+ { has("wishing-coin") } [Jeter ma pièce.] -> wish
+ [Et avant la fontaine ?] -> before

=== before ===
Avant, il y avait quelqu’un qui avait soif.
-> questions

=== wish ===
{ take("wishing-coin"):
    Plouf. # mood: happy
    ~ wait(2)
    ~ set_flag("wished", "yes")
    { time_of_day() == "evening" or time_of_day() == "night": À cette heure-ci, elle écoute. C’est accordé. | Il fait grand jour : comptez un délai. Mais c’est noté. }
- else:
    Il faut une pièce. Les boutons, elle les rend.
}
-> questions

=== bye ===
{ is_guest():
    Bonne promenade !
- else:
    Bonne promenade, {name()} !
}
-> END

EXTERNAL name()
EXTERNAL is_guest()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)
EXTERNAL emote(gesture)
EXTERNAL is_in_scenario()
EXTERNAL leave_scenario()

VAR outcome = ""

{ is_in_scenario(): -> inside }
{ is_guest(): -> stranger }
-> friend

=== stranger ===
Bonjour. Je tiens le registre des scénarios : des mondes à part, pour ceux qui en savent le mot. Mais je n’inscris que des gens qui ont un nom. Voyez d’abord Madame Plume, au comptoir, puis revenez me voir.
+ [Qu’est-ce qu’un scénario ?] -> explain
+ [J’y vais.] -> END

=== friend ===
{ flag("met_registrar") == "":
    Bonjour, {name()}. Octave Parchemin, greffier des scénarios. Chacun de ces volumes est un monde à part ; qui en sait le mot peut l’ouvrir. # mood: happy
    ~ set_flag("met_registrar", "yes")
- else:
    {Bonjour, {name()}. Quel monde ouvrons-nous aujourd’hui ?|Oui, {name()} ?} # mood: happy
}
-> desk

=== desk ===
+ [Je veux entrer dans un de mes scénarios.] -> mine
+ [On m’a confié un mot.] -> join
+ [Je veux fonder un scénario.] -> found
+ [Qu’est-ce qu’un scénario ?] -> explain
+ [Au revoir.] -> bye

=== mine ===
Voici ce que j’ai à votre nom. # form: scenarios
Ce sera pour une autre fois.
-> desk

=== join ===
Glissez-le-moi à l’oreille. J’entends bien, et je ne répète rien. # form: join
{ outcome:
- "done": -> joined
- "wrong": Hm. Aucun de mes volumes ne s’ouvre à ce mot. Peut-être l’a-t-on retiré, ou a-t-il fait entrer tous ceux qu’il pouvait. # mood: worried
- "taken": C’est le bon mot, mais ce monde est complet. # mood: worried
- "locked": Vous devinez. Le règlement m’oblige à faire un moment la sourde oreille. # mood: worried
- "cancelled": Il vous reviendra.
- else: Mon registre ne s’ouvre pas… Réessayez dans un instant. # mood: worried
}
-> desk

=== joined ===
~ emote("bow")
C’est bien le mot. Votre nom est dans le volume. Où allons-nous ? # form: scenarios # mood: happy
Comme vous voudrez. Il attendra sur son rayon.
-> desk

=== found ===
Un nouveau volume ! Il lui faut un nom, un mot pour ceux que vous invitez, et quelqu’un qui raconte. # form: scenario # mood: happy
{ outcome:
- "done": -> founded
- "taken": Votre rayon est plein. Fermez un volume, ou confiez-en un. # mood: worried
- "locked": Doucement ! Il faut que l’encre sèche. # mood: worried
- "cancelled": On ne fonde pas un monde à la hâte.
- else: Ma plume accroche… Réessayez dans un instant. # mood: worried
}
-> desk

=== founded ===
Le voilà inscrit, et il est à vous. Dites le mot à vos amis ; il leur suffira de me le répéter. On va voir ? # form: scenarios # mood: happy
Comme vous voudrez. Il attendra sur son rayon.
-> desk

=== explain ===
Les mêmes lieux, sans la foule : vos murs, vos paroles, votre histoire, et seulement ceux à qui vous avez dit le mot.
Dans une histoire, chacun raconte à son tour. Dans une campagne, des maîtres du jeu mènent la partie. D’ici, on n’en voit rien.
{ is_guest():
    -> stranger_again
- else:
    -> desk
}

=== stranger_again ===
Mais d’abord, un nom. Madame Plume est au comptoir.
-> END

=== inside ===
Vous êtes dans un volume, {name()}. D’ici, je peux vous ouvrir la porte du monde ouvert ; tout reste ici comme vous le laissez.
+ [Ramenez-moi au monde ouvert.] -> out
+ [Je veux entrer dans un autre scénario.] -> elsewhere
+ [Je reste.] -> END

=== elsewhere ===
Dans lequel ? # form: scenarios
Comme vous voudrez.
-> inside

=== out ===
Attention à la marche.
{ leave_scenario(): -> END }
Le monde ouvert est plein jusqu’à la porte. Attendons un instant. # mood: worried
-> END

=== bye ===
À bientôt, {name()}.
-> END

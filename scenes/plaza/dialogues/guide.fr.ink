EXTERNAL name()
EXTERNAL is_guest()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)

{ flag("met_guide") == "":
    Ah, un visage nouveau sur le parvis ! Je suis le guide. Tout ce que je sais, je le dis volontiers. # mood: happy
    ~ set_flag("met_guide", "yes")
- else:
    {Re-bonjour, {name()}. Que puis-je vous montrer ?|Autre chose ?} # mood: happy
}
-> questions

=== questions ===
+ [Où mènent les portes ?] -> doors
+ [Comment parler aux gens ?] -> talking
+ {is_guest()} [Pourquoi avoir un compte ?] -> why
+ [Parlez-moi de la fontaine.] -> fountain
+ [Merci, à bientôt.] -> bye

=== doors ===
Le bâtiment à colonnes, c’est l’administration : la greffière y tient le registre.
L’autre façade, avec ses grandes vitres, c’est la galerie. Marchez jusqu’au seuil, et vous y êtes.
-> questions

=== talking ===
Appuyez sur Entrée, écrivez, et vos mots flotteront au-dessus de votre tête. Tous ceux qui sont ici les verront.
-> questions

=== why ===
Un compte, c’est un nom à vous, le droit d’accrocher des images à la galerie et d’entrer au salon.
Et surtout : demain, vous vous retrouverez exactement là où vous étiez. Voyez la greffière, c’est l’affaire d’une minute.
-> questions

=== fountain ===
Elle était là avant la place. On dit qu’une pièce jetée le soir, sous les lampadaires, exauce un vœu modeste.
Je n’ai jamais vu personne se plaindre du résultat. # mood: happy
-> questions

=== bye ===
{ is_guest():
    Bonne promenade !
- else:
    Bonne promenade, {name()} !
}
-> END

EXTERNAL name()
EXTERNAL is_guest()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)
EXTERNAL give(item)
EXTERNAL quest(id)
EXTERNAL emote(gesture)
EXTERNAL wait(seconds)
EXTERNAL sanction()
EXTERNAL sanction_words()

VAR outcome = ""

{ sanction():
- "": -> greet
- else: -> listed
}

=== greet ===
{ is_guest():
    -> stranger
- else:
    -> friend
}

=== stranger ===
{ flag("met_clerk") == "":
    Bonjour, bonjour ! Bienvenue à l’administration. Je tiens le registre de tous ceux qui passent par le parvis. # mood: happy
    ~ set_flag("met_clerk", "yes")
- else:
    Vous revoilà, {name()}. Alors, on s’inscrit au registre ?
}
-> desk

=== desk ===
+ [J’ai déjà un compte.] -> login
+ [Je voudrais m’inscrire.] -> register
+ [J’ai oublié mon mot de passe.] -> forgot
+ { quest("a-little-light") == "get-slip" } [Il me faut un bon pour de l’huile.] -> slip
+ [Je ne fais que visiter.] -> visit

=== login ===
Très bien. Votre adresse et votre mot de passe, s’il vous plaît. Je ne les lis pas à voix haute. # form: login
{ outcome:
- "ok": -> welcome_back
- "wrong": Hm. Je ne trouve pas cela dans mon registre. Vous êtes sûr de votre adresse et de votre mot de passe ? # mood: worried
- "locked": Cela fait beaucoup d’essais. Le règlement m’oblige à vous faire patienter une minute. Respirez, je ne bouge pas. # mood: worried
- "banned": Ce nom figure sur une autre de mes listes : qui le porte ne peut pas entrer pour le moment. Je n’en décide pas ; mais je peux transmettre ce que vous avez à dire. # mood: worried
    -> barred
- "cancelled": Comme vous voudrez.
- else: Mon registre ne répond pas… Réessayez dans un instant. # mood: worried
}
-> desk

=== register ===
Avec plaisir ! Il me faut un nom, une adresse et un mot de passe. # form: register # mood: happy
{ outcome:
- "ok": -> newcomer
- "taken": Ah. Quelqu’un porte déjà ce nom, ou cette adresse est déjà dans mon registre. # mood: worried
- "locked": Doucement ! Le règlement m’oblige à vous faire patienter un peu. # mood: worried
- "cancelled": Ce sera pour une autre fois.
- else: Ma plume accroche… Réessayez dans un instant. # mood: worried
}
-> desk

=== newcomer ===
Voilà qui est fait : {name()}, inscrit au registre ! J’ai une belle écriture, n’est-ce pas ? # mood: happy
~ set_flag("met_clerk", "yes")
~ set_flag("registered", "yes")
Une dernière question, pour le portrait. À quoi ressemblez-vous ?
-> looks

=== looks ===
+ [Choisir mon allure.] -> mirror
+ [Je suis très bien ainsi.] -> send_off

=== mirror ===
Regardez-vous dans la glace, là. # form: avatar
{ outcome:
- "ok": Ravissant. C’est noté. # mood: happy
- else: Restez donc comme vous êtes.
}
-> send_off

=== send_off ===
La grande porte mène à la place. La galerie est juste en face : avec un compte, vous pouvez y accrocher une image.
Bonne promenade, {name()} !
-> END

=== welcome_back ===
{ flag("met_clerk") == "":
    {name()}, {name()}… vous voici ! Enchantée de vous rencontrer enfin. # mood: happy
- else:
    Ah, {name()} ! Quel plaisir de vous revoir. # mood: happy
}
~ set_flag("met_clerk", "yes")
-> send_off

=== friend ===
{ flag("met_clerk") == "":
    Bonjour, {name()}. Je vous connais par le registre, pas encore par le sourire. # mood: happy
    ~ set_flag("met_clerk", "yes")
- else:
    {Bonjour, {name()} ! Toujours en règle, à ce que je vois.|Oui, {name()} ?} # mood: happy
}
-> counter

=== counter ===
+ [Je voudrais changer d’allure.] -> mirror_again
+ { quest("a-little-light") == "get-slip" } [Il me faut un bon pour de l’huile.] -> slip
+ [Que peut-on faire ici ?] -> explain
+ [Au revoir.] -> bye

=== mirror_again ===
La glace est là. Prenez votre temps. # form: avatar
{ outcome:
- "ok": Voilà qui vous va bien. # mood: happy
- else: Vous étiez très bien, d’ailleurs.
}
-> counter

=== explain ===
Sur la place, on se rencontre. À la galerie, on accroche ses images et on regarde celles des autres.
Pour parler à ceux qui vous entourent, appuyez sur Entrée et écrivez.
-> counter

=== slip ===
Un bon d’huile ? Formulaire 27-B. Personne ne me le demande jamais ! Tenez-moi ceci. # mood: happy
~ wait(1)
Paf.
~ wait(0.7)
Paf. Et un dernier, pour le plaisir.
~ wait(0.7)
~ emote("bow")
~ give("oil-slip")
Paf ! Dites à Monsieur Vernis qu’il soigne l’huile, et ses principes. # mood: happy
{ is_guest():
    -> desk
- else:
    -> counter
}

=== forgot ===
Cela arrive aux meilleurs. Donnez-moi votre adresse, et je prends ma plume. # form: forgot
{ outcome:
- "sent": Si cette adresse est dans mon registre, une lettre est en route. Elle porte un lien pour choisir un autre mot de passe, et ne vaut que trente minutes : courez ! # mood: happy
- "locked": J’ai déjà beaucoup écrit pour aujourd’hui. Laissez ma main se reposer un peu. # mood: worried
- "cancelled": Comme vous voudrez. Il vous reviendra peut-être.
- else: Mon encrier est vide… Réessayez dans un instant. # mood: worried
}
-> desk

=== listed ===
Votre nom figure sur une liste que je n’aime pas ouvrir. Il y est écrit : « {sanction_words()} » # mood: worried
-> appeals

=== appeals ===
+ [Je veux faire appel.] -> appeal
+ { sanction() != "ban" } [Je viens pour autre chose.] -> greet
+ [Au revoir.] -> bye

=== appeal ===
Écrivez-le, avec vos mots. Je le déposerai moi-même sur le bureau des modérateurs. # form: appeal
{ outcome:
- "ok": Voilà. C’est sur leur bureau, et l’on vous dira ce qu’il en est. # mood: happy
- "taken": Ils ont déjà répondu à cela, et leur réponse tient. # mood: worried
- "locked": Doucement ! Un papier à la fois. # mood: worried
- "cancelled": Comme vous voudrez. Le tiroir reste ouvert.
- else: Il n’y a plus rien sur ma liste… Reparlez-moi dans un instant.
}
-> appeals

=== barred ===
+ [Je veux faire appel.] -> plea
+ [Tant pis.] -> desk

=== plea ===
Votre adresse et votre mot de passe, pour que personne n’écrive en votre nom ; et ce que vous avez à dire. # form: plea
{ outcome:
- "sent": Voilà. C’est sur le bureau des modérateurs. Revenez me voir pour leur réponse. # mood: happy
- "wrong": Hm. Je ne trouve pas cela dans mon registre. # mood: worried
- "taken": Ils ont déjà répondu à cela, et leur réponse tient. # mood: worried
- "locked": Cela fait beaucoup d’essais. Le règlement m’oblige à vous faire patienter. # mood: worried
- "cancelled": Comme vous voudrez. Le tiroir reste ouvert.
- else: Le tiroir des modérateurs coince… Réessayez dans un instant. # mood: worried
}
-> desk

=== visit ===
Alors je vous note comme visiteur : {name()}. Vous pouvez vous promener partout, parler à tous, et revenir me voir quand il vous plaira.
-> END

=== bye ===
À bientôt, {name()}.
-> END

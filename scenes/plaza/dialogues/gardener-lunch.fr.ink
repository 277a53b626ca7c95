EXTERNAL name()

{Asseyez-vous, {name()}. Il reste du pain, et l’ombre est gratuite.|Encore une histoire ? La bouche pleine, alors.} # mood: happy
-> lunch

=== lunch ===
+ [D’où vient la fontaine ?] -> fountain
+ [Qu’y a-t-il dans votre panier ?] -> basket
+ [Bon appétit.] -> bye

=== fountain ===
Basile vous dira qu’elle était là avant la place. C’est vrai. Ce qu’il ne dit pas, c’est qu’elle coulait à l’envers.
On versait l’eau en bas, et elle montait remercier. Puis quelqu’un a trouvé que cela faisait désordre. # mood: worried
-> lunch

=== basket ===
Une omelette au thym, deux abricots, et un sécateur. On ne sait jamais lequel des trois servira. # mood: happy
-> lunch

=== bye ===
À tout à l’heure, près des roses.
-> END

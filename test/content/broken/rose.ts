/** What Rose says; the other language says the same. */
export const ROSE = {
  en: `EXTERNAL name()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)
VAR outcome = ""

{ flag("met_rose") == "yes": -> again }
Good day, {name()}.
~ set_flag("met_rose", "yes")
-> garden

=== again ===
There you are again.
-> garden

=== garden ===
* [What grows here?] Roses, mostly.
    -> garden
+ [Who are you?] -> who
+ [May I sit down?] -> bench.sit
+ [Goodbye.] See you soon. -> END

=== who ===
I look after the roses.
-> garden

=== bench ===
= sit
Please do.
-> garden
`,
  fr: `EXTERNAL name()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)
VAR outcome = ""

{ flag("met_rose") == "yes": -> again }
Bonjour, {name()}.
~ set_flag("met_rose", "yes")
-> garden

=== again ===
Vous revoilà.
-> garden

=== garden ===
* [Qu’est-ce qui pousse ici ?] Des roses, surtout.
    -> garden
+ [Qui êtes-vous ?] -> who
+ [Puis-je m’asseoir ?] -> bench.sit
+ [Au revoir.] À bientôt. -> END

=== who ===
Je m’occupe des roses.
-> garden

=== bench ===
= sit
Je vous en prie.
-> garden
`,
};

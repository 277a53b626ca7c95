EXTERNAL name()

{Sit down, {name()}. There is bread left, and the shade costs nothing.|Another story? With my mouth full, then.} # mood: happy
-> lunch

=== lunch ===
+ [Where does the fountain come from?] -> fountain
+ [What is in your basket?] -> basket
+ [Enjoy your meal.] -> bye

=== fountain ===
Basil will tell you that it was here before the square. That is true. What he leaves out is that it used to run upwards.
One poured the water in at the bottom, and it rose to say thank you. Then somebody found that untidy. # mood: worried
-> lunch

=== basket ===
A thyme omelette, two apricots, and a pair of secateurs. One never knows which of the three will come in handy. # mood: happy
-> lunch

=== bye ===
See you later, by the roses.
-> END

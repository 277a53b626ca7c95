EXTERNAL name()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)

{ flag("met_gardener") == "":
    Mind your feet, the violets have only just opened! Poppy. I am the one who plants things here. # mood: happy
    ~ set_flag("met_gardener", "yes")
- else:
    {Why, {name()}! Just in time: I was talking to myself.|Yes?} # mood: happy
}
-> garden

=== garden ===
+ [What are you growing?] -> beds
+ [Something seems to worry you.] -> worry
+ [Are you here all day?] -> hours
+ [I shall leave you to your flowers.] -> bye

=== beds ===
Roses here, marigolds over there, and thyme between the cobbles: nobody notices it, but everybody smells it. # mood: happy
The trick is to water before the café opens. Afterwards they offer me a cup, and I forget half the bed.
-> garden

=== worry ===
Does it show that much? Somebody has been sitting in my tulips. Twice. # mood: worried
I am not saying that it was Basil. I am saying that Basil’s trousers used to be a lighter colour.
-> garden

=== hours ===
From half past seven until evening falls. At noon I eat in the shade by the bench; do come, I tell better stories sitting down.
-> garden

=== bye ===
Enjoy your walk. And if you pass the thyme, pass slowly. # mood: happy
-> END

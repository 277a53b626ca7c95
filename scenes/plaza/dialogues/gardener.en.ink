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
+ { is_in_scenario() } [Is there a gate behind the roses?] -> gate
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

=== gate ===
{ scenario_flag("gate_open"):
    There is, and it stands wide open since one of you lot would not let it be. Mind the nettles; they take it personally. # mood: happy
    -> garden
- else:
    There is, and it has been stuck since the big rain. Not that I would dream of asking anybody to push. # mood: worried
    { is_gm(): You, though, have the look of somebody who need only say that it opens. }
}
+ { is_gm() } [It opens, by itself.] -> word
+ { not is_gm() } [Let me push.] -> push
+ [Leave it be.] -> garden

=== word ===
~ set_scenario_flag("gate_open", "yes")
So it does. I have oiled that hinge for nine years, and it waited for you. # mood: happy
-> garden

=== push ===
{ sheet_number("strength") >= 12:
    ~ set_scenario_flag("gate_open", "yes")
    ~ emote("clap")
    Crack! That was either the gate or your back. It was the gate! Everybody may pass now. # mood: happy
- else:
    It has not moved by a petal. Fetch somebody with stronger arms; I shall look at my roses meanwhile, out of tact.
}
-> garden

=== bye ===
Enjoy your walk. And if you pass the thyme, pass slowly. # mood: happy
-> END

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
    Ah, a new face on the square! I am the guide. Whatever I know, I tell gladly. # mood: happy
    ~ set_flag("met_guide", "yes")
- else:
    {Hello again, {name()}. What may I show you?|Anything else?} # mood: happy
}
-> questions

=== thankful ===
{ time_of_day():
- "evening": Good evening, {name()}! Look at her shine. Three people have recognised me already. # mood: happy
- "night": Still up, {name()}? So is the lantern. She owes you her sleepless nights. # mood: happy
- else: Ah, {name()}! She shines in broad daylight now, out of gratitude. # mood: happy
}
-> questions

=== questions ===
+ { quest("a-little-light") == "new" } [You look worried.] -> worry
+ { quest("a-little-light") == "pour-oil" } [I have your oil!] -> oil
+ { quest("a-little-light") == "see-curator" or quest("a-little-light") == "get-slip" or quest("a-little-light") == "get-oil" } [Where were we, about the lantern?] -> reminder
+ [Where do the doors lead?] -> doors
+ [How do I talk to people?] -> talking
+ {is_guest()} [Why have an account?] -> why
+ [Tell me about the fountain.] -> fountain
+ [Thank you, see you soon.] -> bye

=== worry ===
Does it show? It is the lantern by the fountain: not a drop of oil left. # mood: worried
People have been greeting each other by mistake. The baker got engaged twice yesterday. # mood: worried
+ [I will see to it.] -> accept
+ [He looks happy enough.] -> later

=== later ===
He is. It is the second fiancée I worry about.
-> questions

=== accept ===
~ begin_quest("a-little-light")
~ emote("clap")
You are saving me! Mr Varnish, in the gallery, keeps oil for his frames. # mood: happy
Tell him that I am asking politely. For once.
-> questions

=== reminder ===
{ quest("a-little-light"):
- "see-curator": The oil is with Mr Varnish, in the gallery. The front with the tall windows.
- "get-slip": A stamped slip? Then it is Mrs Quill, in the administration. Admire her stamps, she loves it.
- else: You have the slip! Run to the gallery before the ink fades.
}
-> questions

=== oil ===
{ take("lamp-oil"):
    Give it here… one drop for the wick… # mood: happy
    ~ wait(1.5)
    One drop for the fountain, who gets jealous…
    ~ wait(1.5)
    ~ set_flag("lantern_lit", "yes")
    ~ emote("dance")
    And there was light! Now we can see who we are talking to. # mood: happy
    Keep this: a badge, and a coin for the fountain. She thanks you, too.
- else:
    Your flask is empty… You did not drink it, did you? # mood: worried
}
-> questions

=== doors ===
The building with the columns is the administration: the clerk keeps the register there.
The other front, with the tall windows, is the gallery. Walk up to the threshold and you are in.
-> questions

=== talking ===
Press Enter, write, and your words will float above your head. Everybody here will see them.
-> questions

=== why ===
An account is a name of your own, the right to hang pictures in the gallery and to enter the salon.
Best of all: tomorrow you will find yourself exactly where you were. See the clerk, it takes a minute.
-> questions

=== fountain ===
It was here before the square was. They say a coin thrown in the evening, under the lamps, grants a modest wish.
I never heard anybody complain of the outcome. # mood: happy
+ { has("wishing-coin") } [Throw my coin.] -> wish
+ [And before the fountain?] -> before

=== before ===
Before that, there was somebody who was thirsty.
-> questions

=== wish ===
{ take("wishing-coin"):
    Plop. # mood: happy
    ~ wait(2)
    ~ set_flag("wished", "yes")
    { time_of_day() == "evening" or time_of_day() == "night": At this hour, she listens. Granted. | It is broad daylight: allow for some delay. But it is noted. }
- else:
    It takes a coin. Buttons she gives back.
}
-> questions

=== bye ===
{ is_guest():
    Enjoy your walk!
- else:
    Enjoy your walk, {name()}!
}
-> END

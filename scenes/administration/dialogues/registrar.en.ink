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
Good day. I keep the register of scenarios: worlds apart, for those who know the word. But I only enter people who have a name. See Mrs Quill at the counter first, then come back to me.
+ [What is a scenario?] -> explain
+ [I shall see her.] -> END

=== friend ===
{ flag("met_registrar") == "":
    Good day, {name()}. Octave Vellum, registrar of scenarios. Each of these volumes is a world apart; whoever knows its word may open it. # mood: happy
    ~ set_flag("met_registrar", "yes")
- else:
    {Good day, {name()}. Which world shall we open today?|Yes, {name()}?} # mood: happy
}
-> desk

=== desk ===
+ [I want to go into one of my scenarios.] -> mine
+ [I was told a word.] -> join
+ [I want to found a scenario.] -> found
+ [What is a scenario?] -> explain
+ [Goodbye.] -> bye

=== mine ===
Here is what I have under your name. # form: scenarios
Another time, then.
-> desk

=== join ===
Whisper it to me. I hear well, and I repeat nothing. # form: join
{ outcome:
- "done": -> joined
- "wrong": Hm. No volume of mine opens at that word. Perhaps it was revoked, or it has let in all that it could. # mood: worried
- "taken": The word is right, but that world is full. # mood: worried
- "locked": You are guessing. The rules oblige me to turn a deaf ear for a while. # mood: worried
- "cancelled": It will come back to you.
- else: My register does not open… Try again in a moment. # mood: worried
}
-> desk

=== joined ===
~ emote("bow")
That is the word. Your name is in the volume. Where do we go? # form: scenarios # mood: happy
As you wish. It will wait on its shelf.
-> desk

=== found ===
A new volume! It takes a name, a word for those you invite, and somebody to tell it. # form: scenario # mood: happy
{ outcome:
- "done": -> founded
- "taken": You have a full shelf already. Close a volume, or give one away. # mood: worried
- "locked": Gently! The ink must dry. # mood: worried
- "cancelled": A world is not founded in a hurry.
- else: My quill is scratching… Try again in a moment. # mood: worried
}
-> desk

=== founded ===
It is entered, and it is yours. Tell your friends the word; they need only repeat it to me. Shall we have a look? # form: scenarios # mood: happy
As you wish. It will wait on its shelf.
-> desk

=== explain ===
The same places, without the crowd: your own walls, your own talk, your own story, and only those whom you have told the word.
In a story, everybody narrates in turn. In a campaign, game masters lead. Nothing of it is seen from here.
{ is_guest():
    -> stranger_again
- else:
    -> desk
}

=== stranger_again ===
First a name, though. Mrs Quill is at the counter.
-> END

=== inside ===
You are inside a volume, {name()}. From here I can open the door to the open world; all stays here as you leave it.
+ [Take me back to the open world.] -> out
+ [I want to go into another scenario.] -> elsewhere
+ [I am staying.] -> END

=== elsewhere ===
Which one? # form: scenarios
As you wish.
-> inside

=== out ===
Mind the step.
{ leave_scenario(): -> END }
The open world is full to the door. Let us wait for a moment. # mood: worried
-> END

=== bye ===
See you soon, {name()}.
-> END

EXTERNAL name()
EXTERNAL is_guest()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)

{ flag("met_guide") == "":
    Ah, a new face on the square! I am the guide. Whatever I know, I tell gladly. # mood: happy
    ~ set_flag("met_guide", "yes")
- else:
    {Hello again, {name()}. What may I show you?|Anything else?} # mood: happy
}
-> questions

=== questions ===
+ [Where do the doors lead?] -> doors
+ [How do I talk to people?] -> talking
+ {is_guest()} [Why have an account?] -> why
+ [Tell me about the fountain.] -> fountain
+ [Thank you, see you soon.] -> bye

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
-> questions

=== bye ===
{ is_guest():
    Enjoy your walk!
- else:
    Enjoy your walk, {name()}!
}
-> END

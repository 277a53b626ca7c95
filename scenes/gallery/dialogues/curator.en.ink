EXTERNAL name()
EXTERNAL is_guest()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)

{ flag("met_curator") == "":
    Softly, the paintings are listening. Welcome to the gallery. # mood: happy
    ~ set_flag("met_curator", "yes")
- else:
    {Good to see you again, {name()}.|Yes?} # mood: happy
}
-> desk

=== desk ===
+ [How do I hang a picture?] -> hanging
+ [May I take mine down?] -> taking_down
+ [What is behind the rope?] -> salon
+ [I shall have a look round.] -> bye

=== hanging ===
{ is_guest():
    You must be in the register first: see the clerk, in the administration. # mood: worried
    Then walk up to an empty frame and choose your picture: JPEG, PNG or WebP, five megabytes at most.
- else:
    Walk up to an empty frame and choose your picture: JPEG, PNG or WebP, five megabytes at most.
    It will hang there for everybody, until you take it down.
}
-> desk

=== taking_down ===
Yours, yes, whenever you like. Other people’s, no, not even when it hangs askew.
-> desk

=== salon ===
The salon, for those in the register. The armchairs are deep, and one talks of painting there, sometimes of soup.
-> desk

=== bye ===
Take your time. The best ones are seen at the second look.
-> END

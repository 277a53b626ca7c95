EXTERNAL name()
EXTERNAL is_guest()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)
EXTERNAL has(item)
EXTERNAL give(item)
EXTERNAL take(item)
EXTERNAL quest(id)
EXTERNAL wait(seconds)

{ flag("met_curator") == "":
    Softly, the paintings are listening. Welcome to the gallery. # mood: happy
    ~ set_flag("met_curator", "yes")
- else:
    {Good to see you again, {name()}.|Yes?} # mood: happy
}
-> desk

=== desk ===
+ { quest("a-little-light") == "see-curator" } [Basil would like some oil for his lantern.] -> asked
+ { quest("a-little-light") == "get-oil" } [Here is the slip, duly stamped.] -> exchange
+ [How do I hang something?] -> hanging
+ [May I take mine down?] -> taking_down
+ [What is behind the rope?] -> salon
+ [I shall have a look round.] -> bye

=== asked ===
Oil! He has owed me some for three equinoxes, and never brought back the flask. # mood: worried
Not a drop without a stamped slip: Mrs Quill, in the administration. I have principles; she has the stamps.
~ set_flag("oil_asked", "yes")
-> desk

=== exchange ===
{ take("oil-slip"):
    Let me see… form 27-B… paragraph “flask”… # mood: neutral
    ~ wait(1.5)
    ~ give("lamp-oil")
    Three stamps, one of them for pleasure. Fine workmanship. Here is the oil; do not inhale while speaking. # mood: happy
- else:
    I see a hand. I see no slip.
}
-> desk

=== hanging ===
{ is_guest():
    You must be in the register first: see the clerk, in the administration. # mood: worried
    Then walk up to an empty frame and choose: a picture, a sound, a film, a document, or a link to somewhere else.
- else:
    Walk up to an empty frame and choose: a picture, a sound, a film, a document, or a link to somewhere else.
    It will hang there for everybody, until you take it down.
}
-> desk

=== taking_down ===
Yours, yes, whenever you like. Other people’s, no, not even when it hangs askew.
-> desk

=== salon ===
{ has("lamplighter"): For whoever lit the lantern again, an armchair is always kept warm. The one that creaks, but with feeling. # mood: happy }
The salon, for those in the register. The armchairs are deep, and one talks of painting there, sometimes of soup.
-> desk

=== bye ===
Take your time. The best ones are seen at the second look.
-> END

EXTERNAL name()
EXTERNAL is_guest()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)

{ flag("met_newsboy") == "":
    Get your Parvis, the only paper written by people who cannot keep quiet! A copy? # mood: happy
    ~ set_flag("met_newsboy", "yes")
- else:
    {A faithful reader! The ink is still wet, don’t rub your eyes.|Shall we turn the page?} # mood: happy
}
-> headlines

=== headlines ===
+ [What is on the front page?] -> front
+ [And the small ads?] -> ads
+ [The weather?] -> weather
+ [I have no time.] -> bye

=== front ===
{ is_guest():
    “Visitor crosses the square without signing the register.” Ah, that may be you.
- else:
    “{name()} seen by the fountain.” A big day for the paper.
}
On page two, the clerk denies having smiled. We have three witnesses. # mood: happy
-> headlines

=== ads ===
“Lost: one straw hat, on the large side. Modest reward. Apply to the guide.”
“Will swap a white wall for a fine picture. The gallery.” That one is in every issue.
-> headlines

=== weather ===
Fair until evening, then street lamps. # mood: happy
-> headlines

=== bye ===
Then keep it for tonight! I must run: news goes cold. # mood: worried
-> END

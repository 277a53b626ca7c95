EXTERNAL name()
EXTERNAL is_guest()
EXTERNAL flag(name)
EXTERNAL set_flag(name, value)
EXTERNAL give(item)
EXTERNAL quest(id)
EXTERNAL emote(gesture)
EXTERNAL wait(seconds)
EXTERNAL sanction()
EXTERNAL sanction_words()

VAR outcome = ""

{ sanction():
- "": -> greet
- else: -> listed
}

=== greet ===
{ is_guest():
    -> stranger
- else:
    -> friend
}

=== stranger ===
{ flag("met_clerk") == "":
    Good day, good day! Welcome to the administration. I keep the register of everyone who crosses the square. # mood: happy
    ~ set_flag("met_clerk", "yes")
- else:
    There you are again, {name()}. Shall we put you in the register?
}
-> desk

=== desk ===
+ [I have an account already.] -> login
+ [I would like to register.] -> register
+ [I forgot my password.] -> forgot
+ { quest("a-little-light") == "get-slip" } [I need a slip for some oil.] -> slip
+ [I am only visiting.] -> visit

=== login ===
Very well. Your address and your password, please. I never read them aloud. # form: login
{ outcome:
- "ok": -> welcome_back
- "wrong": Hm. I can’t find that in my register. Are you sure of your address and your password? # mood: worried
- "locked": That is a great many tries. The rules oblige me to let you wait for a minute. Breathe; I am not going anywhere. # mood: worried
- "banned": That name is on another list of mine: whoever bears it may not come in for now. I do not decide that; but I can pass on what you have to say. # mood: worried
    -> barred
- "cancelled": As you wish.
- else: My register does not answer… Try again in a moment. # mood: worried
}
-> desk

=== register ===
With pleasure! I need a name, an address and a password. # form: register # mood: happy
{ outcome:
- "ok": -> newcomer
- "taken": Ah. Somebody bears that name already, or the address is in my register. # mood: worried
- "locked": Gently! The rules oblige me to let you wait a little. # mood: worried
- "cancelled": Another time, then.
- else: My pen is scratching… Try again in a moment. # mood: worried
}
-> desk

=== newcomer ===
There: {name()}, entered in the register! I do have a lovely hand, don’t I? # mood: happy
~ set_flag("met_clerk", "yes")
~ set_flag("registered", "yes")
One last question, for the portrait. What do you look like?
-> looks

=== looks ===
+ [Choose my looks.] -> mirror
+ [I am fine as I am.] -> send_off

=== mirror ===
Have a look in the mirror, over there. # form: avatar
{ outcome:
- "ok": Charming. Noted. # mood: happy
- else: Do stay as you are.
}
-> send_off

=== send_off ===
The big door leads to the square. The gallery is right across it: with an account you may hang a picture there.
Enjoy your walk, {name()}!
-> END

=== welcome_back ===
{ flag("met_clerk") == "":
    {name()}, {name()}… there you are! Delighted to meet you at last. # mood: happy
- else:
    Ah, {name()}! How good to see you again. # mood: happy
}
~ set_flag("met_clerk", "yes")
-> send_off

=== friend ===
{ flag("met_clerk") == "":
    Good day, {name()}. I know you from the register, but not yet from your smile. # mood: happy
    ~ set_flag("met_clerk", "yes")
- else:
    {Good day, {name()}! All your papers in order, I see.|Yes, {name()}?} # mood: happy
}
-> counter

=== counter ===
+ [I would like to change my looks.] -> mirror_again
+ { quest("a-little-light") == "get-slip" } [I need a slip for some oil.] -> slip
+ [What can one do here?] -> explain
+ [Goodbye.] -> bye

=== mirror_again ===
The mirror is over there. Take your time. # form: avatar
{ outcome:
- "ok": That suits you well. # mood: happy
- else: You looked fine anyway.
}
-> counter

=== explain ===
On the square, people meet. In the gallery, they hang their pictures and look at those of others.
To talk to the people around you, press Enter and write.
-> counter

=== slip ===
An oil slip? Form 27-B. Nobody ever asks me for it! Hold this, will you. # mood: happy
~ wait(1)
Thump.
~ wait(0.7)
Thump. And a last one, for pleasure.
~ wait(0.7)
~ emote("bow")
~ give("oil-slip")
Thump! Tell Mr Varnish to look after the oil, and his principles. # mood: happy
{ is_guest():
    -> desk
- else:
    -> counter
}

=== forgot ===
It happens to the best of us. Give me your address, and I shall take up my pen. # form: forgot
{ outcome:
- "sent": If that address is in my register, a letter is on its way. It bears a link to choose another password, and is good for thirty minutes only: run! # mood: happy
- "locked": I have written a great deal for today. Do let my hand rest a little. # mood: worried
- "cancelled": As you wish. Perhaps it will come back to you.
- else: My inkwell is dry… Try again in a moment. # mood: worried
}
-> desk

=== listed ===
Your name is on a list of mine that I do not like to open. It says: “{sanction_words()}” # mood: worried
-> appeals

=== appeals ===
+ [I want to appeal.] -> appeal
+ { sanction() != "ban" } [I am here for something else.] -> greet
+ [Goodbye.] -> bye

=== appeal ===
Write it down, in your own words. I shall put it on the moderators’ desk myself. # form: appeal
{ outcome:
- "ok": There. It lies on their desk, and you will be told what comes of it. # mood: happy
- "taken": They have answered that already, and their answer stands. # mood: worried
- "locked": Gently! One paper at a time. # mood: worried
- "cancelled": As you wish. The drawer stays open.
- else: There is nothing on my list any more… Talk to me again in a moment.
}
-> appeals

=== barred ===
+ [I want to appeal.] -> plea
+ [Never mind.] -> desk

=== plea ===
Your address and your password, so that nobody writes in your name; and what you have to say. # form: plea
{ outcome:
- "sent": There. It lies on the moderators’ desk. Come back to me to hear their answer. # mood: happy
- "wrong": Hm. I can’t find that in my register. # mood: worried
- "taken": They have answered that already, and their answer stands. # mood: worried
- "locked": That is a great many tries. The rules oblige me to let you wait. # mood: worried
- "cancelled": As you wish. The drawer stays open.
- else: The moderators’ drawer is stuck… Try again in a moment. # mood: worried
}
-> desk

=== visit ===
Then I shall note you as a visitor: {name()}. Walk wherever you like, talk to anybody, and come back to me whenever you please.
-> END

=== bye ===
See you soon, {name()}.
-> END

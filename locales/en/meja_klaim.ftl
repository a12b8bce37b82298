# The page of one claim: checks, internal notes, decisions on their way, and held messages.

desk-next = Next
desk-take = Take
desk-release = Release
desk-taken-own = Yours
desk-taken-by = { $officer } has it
desk-assign = Reassign
desk-assign-to = Reassign to
desk-assign-late = Somebody just took or released this claim. See who has it now.
desk-assign-unknown = This claim can't be given to that name. Choose an officer of its branch.
desk-answers = Answers
desk-note-empty = The note is still empty. Write it first, for example: called, a new family card will follow.
desk-reason-more = + another reason

## Documents

desk-check-left = { $count } not checked yet
desk-check-of = Check { $document }
desk-check-right = Right
desk-check-wrong = Wrong
desk-proves = What this document proves
desk-proof = Answer
desk-proof-unread = not read
desk-reading = All that was read
desk-no-picture = The picture can't be shown here. Download the original.
desk-zoom-in = Zoom in
desk-zoom-out = Zoom out
desk-turn = Turn

## Internal notes

desk-notes = Internal notes
desk-notes-why = For officers only. Never sent to the participant.
desk-notes-new = New note
desk-notes-keep = Save the note

## Decisions before they are sent

desk-underway = { $step }, by { $officer }.
desk-underway-left = Sent in { $seconds } seconds.
desk-underway-other = Open that claim
desk-underway-already = A decision on this claim is on its way. Other steps come after it.
desk-undo = Undo
desk-undo-late = That decision has been sent already, so it can't be undone any more.
desk-unsent-undone = { $step }: undone by { $officer }. Nothing was sent.
desk-unsent-refused = { $step }: the message was refused by { $officer }. Nothing was sent; try other words.
desk-unsent-overtaken = { $step } was not sent: the claim changed first.
desk-changed-move = { $state }, by { $by }, { $at }
desk-changed-parts = Just corrected: { $parts }
desk-typed = What you had typed:

## Held messages

desk-held = Held messages
desk-held-why = An officer's words about money, a link, a phone number or a secret code are read by a second person first. Until then nothing reaches the participant.
desk-held-waits = { $step }, by { $officer }: waits for a second person, because it mentions
desk-held-holds = It mentions
desk-held-money = money
desk-held-link = a link
desk-held-phone = a phone number
desk-held-secret = a code or password
desk-held-send = Send to the participant
desk-held-refuse = Refuse
desk-held-none = No message is held
desk-held-own = Somebody else releases a message of your own.
desk-held-gone = That message waits no longer. See how it stands now.
desk-held-done-sent = The message was sent to the participant.
desk-held-done-refused = The message was refused. The participant receives nothing.

## Keys

desk-keys = Keys
desk-keys-off = Turn the keys off in this browser
desk-keys-close = Close
desk-key-next = next claim
desk-key-take = take or release
desk-key-document = document number …, 0 for the answers
desk-key-right = document is right
desk-key-wrong = document is wrong, then choose the reason
desk-key-step = step with that letter
desk-key-reason = reason number … (in the list of reasons)
desk-key-send = send
desk-key-undo = undo before it is sent
desk-key-note = internal note
desk-key-zoom = zoom in, zoom out, turn
desk-key-leave = leave a field
desk-key-help = this help

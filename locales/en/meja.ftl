# The claims desk: everything officers read. Without HTML.

## On every page

desk-title = Claims desk
desk-skip = Skip to the content
desk-account = Account
desk-sign-out = Sign out

## Signing in

desk-sign-in = Sign in
desk-officers-only = This page is for officers only. Every claim that is opened is recorded.
desk-name = Name
desk-password = Password
desk-ask-for-link = No password yet, or forgotten? Ask the administrator for a one-time sign-in link.
desk-wrong-password = Name and password do not match. Check capitals and small letters of the password, then try again.
desk-wait = Too many attempts. For safety, try again in { $span }.
desk-link = Sign-in link
desk-link-once = One-time sign-in link
desk-link-press = Press the button below to sign in. After that, this link can't be used again.
desk-link-enter = Sign in to the claims desk
desk-link-yours = Do not pass this link on to anybody.
desk-link-used = This link has been used already, or is too old. Ask the administrator for a new one.
desk-link-wait = Too many attempts. Try again in { $span }.
desk-link-no-more = Sign in with a password

## Account

desk-password-saved = Password saved. Your sessions on other devices have been ended.
desk-password-set = Set a password
desk-password-change = Change the password
desk-password-why = With a password you can sign in again at any time, without a new link.
desk-password-old = Old password
desk-password-new = New password
desk-password-rule = At least { $least } characters. Tip: string together four words that have nothing to do with each other.
desk-password-again = Type it again
desk-password-save = Save the password
desk-password-short = A password has at least { $least } characters. Tip: string together four words that have nothing to do with each other.
desk-password-long = A password has at most { $most } characters.
desk-password-easy = This password is too easy to guess. Tip: string together four words that have nothing to do with each other.
desk-password-unlike = The two new passwords are not the same. Please type both again.
desk-password-wait = Too many attempts. Try again in a few minutes.
desk-password-old-wrong = The old password does not match.
desk-sign-out-everywhere = Sign out on all devices
desk-sign-out-everywhere-why = Ends all your sessions, this one included. Use it if you forgot to sign out on another computer.

## The claims

desk-claims = Claims
desk-filter = Filter by status
desk-waiting = Waiting for an officer
desk-all = All
desk-late = Late
desk-late-for = late { $span }
desk-asks-other-day = Asks for another day
desk-attendance-coming = The participant will come.
desk-attendance-other-day = The participant asks for another day: “{ $wish }” This appointment holds until you make a new one.
desk-attendance-day = The participant asks for another day: { $day }. This appointment holds until you make a new one.
desk-unreached = News does not reach the participant: the bot has been blocked since { $since }. What was sent after that is not read; call them where it is urgent.
desk-attendance-none = The participant has not answered this appointment yet.
desk-no-reference = No number yet
desk-filed = Filed
desk-none-waiting = All done
desk-none-waiting-why = No claim is waiting for an officer. New claims appear here as soon as they are filed.
desk-none = No claims here
desk-none-do = Choose another status above.
desk-pages = Pages
desk-page-of = Page { $page } of { $pages }
desk-just-now = just now
desk-since = for { $span }

desk-state-filing = Being sent
desk-state-unknown = Not sure it arrived
desk-state-recorded = New
desk-state-verifying = Being checked
desk-state-needs_correction = Needs correction
desk-state-scheduled = Scheduled
desk-state-approved = Approved
desk-state-paying = Being paid
desk-state-returned = Sent back by the bank
desk-state-paid = Money transferred
desk-state-rejected = Rejected
desk-state-withdrawn = Cancelled by participant

## One claim: the participant's data

desk-claim = Claim
desk-correction = correction { $number }
desk-section-person = Participant
desk-section-account = Bank account
desk-section-branch = Branch
desk-section-reason = Reason and conditions

## One claim: steps

desk-steps = Next step
desk-moved = Saved. This claim is now: { $state }. The participant is told in Telegram.
desk-stale = This claim has changed since you opened it, so nothing was done. See below how it stands now.
desk-hint-filing = The claim is being sent to the service desk. There is nothing to do yet.
desk-hint-unknown = The receiving service has given no certain answer yet. The system asks again by itself.
desk-hint-needs_correction = Waiting for the participant to correct the claim in Telegram.
desk-hint-paid = The claim is finished: the money has been transferred.
desk-hint-returned = The bank sent the money back. Ask the participant to correct the account, or send it again.
desk-hint-rejected = The claim was rejected. If that was a mistake, checking can still go on.
desk-hint-withdrawn = The participant cancelled this claim. There is no further step.
desk-step-verifying = Start checking
desk-step-verifying-again = Go on checking
desk-step-needs_correction = Ask for a correction
desk-step-scheduled = Make an appointment
desk-step-scheduled-again = Change the appointment
desk-step-approved = Approve the claim
desk-step-paying = Start the transfer
desk-step-paying-again = Send the transfer again
desk-step-returned = Note that the bank sent the money back
desk-step-paid = Mark the money as transferred
desk-step-rejected = Reject the claim
desk-told = The participant will read on Telegram:
desk-told-first = The participant will read this on Telegram, with what stands above. Press Preview to see all of it:
desk-look = Preview
desk-reasons-document = Documents
desk-reasons-field = Answers
desk-reasons-claim = The whole claim
desk-reasons-hint = Choose one reason or more. Words of your own stand beside a reason only.
desk-reason = Reason { $number }
desk-reason-what = What is wrong
desk-reason-none = – none –
desk-reason-about = Which document or answer
desk-reason-about-claim = – the whole claim –
desk-reason-words = Words of your own (may stay empty)
desk-reason-missing = Choose a reason first, for example: The photo of … can't be read yet, document e-KTP.
desk-reason-only-words = Choose a reason for these words first. None fits? Choose the last reason of the list.
desk-reason-blocks = That reason does not stop the claim. Choose one to be mended as well, for example: The photo of … can't be read yet.
desk-reason-about-document = Choose the document for “{ $reason }”, for example e-KTP.
desk-reason-about-field = Choose the answer for “{ $reason }”, for example Account number.
desk-reason-unfit = “{ $reason }” does not fit { $about }. Choose another answer, for example Account number for a closed account.
desk-reason-note-missing = Write words of your own for “{ $reason }”, for example: The date in the letter is incomplete.
desk-appointment-day-label = Day
desk-appointment-time-label = Time ({ $zone })
desk-appointment-place-label = Place
desk-appointment-link-label = Video link (if by video)
desk-appointment-bring-label = What to bring, one in each line
desk-appointment-day = Fill in the day, for example 2026-12-07 or 7-12-2026.
desk-appointment-time = Fill in the time, for example 10.00.
desk-appointment-past = That time has passed. Choose one still to come.
desk-appointment-place = Fill in the place, for example Pamekasan branch, or a video link.
desk-appointment-link = Write the whole video link, for example https://meet.example/room-1.
desk-corrected = New in this correction:
desk-corrected-for = Asked for by { $officer }
desk-note-optional = Note to the participant (may be empty)
desk-note-language = This participant reads { $language }: please write the note in it.
desk-note-long = This note has { $length } characters; { $most } is the most. Please shorten it a little.

## One claim: history

desk-history = History
desk-history-none = No steps yet.
desk-actor-participant = Participant
desk-actor-service = System
desk-actor-simulation = Simulated officer
desk-actor-officer = Officer

## One claim: documents

desk-documents = Documents
desk-documents-none = This claim has no documents.
desk-look-at = Needs a look
desk-open = Open
desk-download = Download the original
desk-document-gone = The file is no longer stored.
desk-photo-of = { $document }, photo { $number } of { $count }
desk-enlarge = { $document }: enlarge
desk-enlarge-page = { $document }, page { $page }: enlarge
desk-size-kb = { $size } KB
desk-size-mb = { $size } MB

desk-doubt = taken after 3 tries: { $verdict }
desk-same-file = the same file as { $document }
desk-differs = { $label } differs
desk-unread = Not read automatically yet. Please check the content yourself.
desk-unread-short = not read automatically yet
desk-absent = not sent by the participant ({ $why })
desk-verdict-too_small = the picture is too small
desk-verdict-too_dark = too dark
desk-verdict-blurred = blurred
desk-verdict-moved = shaken
desk-verdict-glare = glare
desk-verdict-cropped = cut off
desk-verdict-not_a_document = does not look like a document
desk-verdict-unreadable = hard to read
desk-verdict-wrong_document = looks like another document

desk-recognised = Recognised: { $kind }
desk-looks-like = Looks like { $kind }
desk-unrecognised = The kind of document was not recognised.
desk-field-nik = NIK
desk-field-name = Name
desk-field-birth = Date of birth
desk-field-kpj = KPJ number
desk-field-kk = KK number
desk-field-niks = NIKs on the KK
desk-field-account = Account number
desk-field-bank = Bank
desk-field-holder = Account holder
desk-field-npwp = NPWP
desk-field-company = Company
desk-field-start = Started work
desk-field-end = Stopped work
desk-read-sure = sure
desk-read-unsure = not quite sure
desk-read-guess = only a guess

desk-given = Answer
desk-read = On the photo
desk-compared = Answer: { $given }. On the photo: { $read }.
desk-differing-digits =
    { $count ->
        [one] { $count } digit differs
       *[other] { $count } digits differ
    }
desk-differing-signs =
    { $count ->
        [one] { $count } letter or sign differs
       *[other] { $count } letters or signs differ
    }
desk-names-same = the same person (only signs, titles, abbreviations or order)
desk-names-alike = alike, perhaps another spelling or a word left out
desk-names-shared = only some words are the same, check the person
desk-names-other = another person's name
desk-not-among = not among the numbers that were read

## Pages that can't be shown

desk-error-400-title = This request was not understood
desk-error-400-advice = Reload the page before, then try again.
desk-error-403-title = This can't go on
desk-error-403-advice = The page was open for too long, or the session has ended. Reload it, then try again.
desk-error-404-title = Page not found
desk-error-404-advice = Perhaps the address has a typing error, or this is no longer stored.
desk-error-405-title = This can't go on
desk-error-405-advice = Open this page from the list of claims.
desk-error-413-title = Too long
desk-error-413-advice = Go back to the page before and shorten what you wrote.
desk-error-500-title = Something is wrong on our side
desk-error-500-advice = This is not your fault, and nothing is lost. Try again in a little while; if it stays like this, tell the administrator.
desk-error-right-title = This part is not for your role
desk-error-right-advice = Your role does not include the right to this. If you need it, ask the administrator.
desk-error-tampered-title = This claim does not fit its seal
desk-error-tampered-advice = Its data was changed from outside, so it is not shown and can't be worked on. Tell the administrator, so that everything is checked.
desk-error-back = To the list of claims

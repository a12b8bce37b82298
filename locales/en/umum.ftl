## Whom to ask: the telephone of BPJS Ketenagakerjaan is named through these terms only

-bpjs-phone = 175
-bpjs-phone-ready = 175 (have your NIK and KPJ number at hand)
-bpjs-phone-about = <b>175</b>, the call centre of BPJS Ketenagakerjaan: about your membership, your balance, and claims filed there. By news of 2021 it is open from 06:00 to 22:00 WIB; we have not confirmed today's hours and what a call costs. Have your NIK and KPJ number at hand.
contact-phone = Telephone: { $phone }
contact-hours = Hours: { $hours }
contact-address = Address: { $address }
contact-link = Website: { $link }

## Buttons

btn-back = ⬅️ Back
btn-save = 💾 Save & stop
btn-cancel = ❌ Cancel
btn-help = ❓ Help
btn-menu = ☰ Menu
btn-continue = ▶️ Continue
btn-go-on = Go on ➡️
btn-consent-all = ✅ Agree to all, go on
btn-consent-each = ☑️ Choose one by one
btn-done = ✅ Done choosing
btn-ticked = ☑️ { $label }
btn-unticked = ⬜ { $label }
btn-doubt-yes = ✅ It is right
btn-doubt-no = ✏️ Write again
btn-share-contact = 📱 Share my number
btn-skip-document = I don't have it, skip
btn-lack-document = Lost or not there yet, go on
btn-lack-kpj_card = Card lost, go on
btn-lack-id = No KTP, go on
btn-without-nik = I don't know the NIK, go on
btn-without-kpj = I forgot the KPJ number
btn-without-phone = I don't have a phone
btn-without-npwp = I don't have an NPWP yet
btn-without-bank = I don't have an account yet
btn-without-account = I forgot the account number
btn-without-branch = I don't know the branch
btn-without-date = I forgot the date
btn-without-plain = I don't know, go on
btn-as-typed = Keep it as I wrote it
btn-person = 👤 Talk to a person
btn-change = ✏️ { $label }
btn-keep = ✓ Keep it as it is
btn-change-answer = ✏️ Change it
btn-confirm = ✅ All correct, on to the PIN
btn-confirm-correction = ✅ Send correction, on to PIN
btn-switch = ➡️ { $claim }
btn-look-at = 🔎 { $claim }
btn-remind-on = 🔔 Remind me { $day }
btn-remind-week = 🔔 Remind me in a week
btn-claim-this = 📝 File this claim
btn-resume = ▶️ { $claim }
btn-back-to-claim = ▶️ Back to my claim
btn-cancel-yes = 🗑 Yes, delete
btn-cancel-correction = 🗑 Give it up
btn-correct = ✏️ Correct it now
btn-mend-document = 📷 { $label }
btn-mend-field = ✏️ { $label }
btn-mend-send = ✅ Send the correction
btn-again = 🔁 File again
btn-withdraw = ❌ Cancel my claim
btn-withdraw-yes = Yes, cancel it
btn-withdraw-no = No, keep it
btn-delete-draft = 🗑 Delete this draft
btn-delete-all = 🗑 Delete all my data
btn-delete-yes = Yes, delete it
btn-delete-reminders = 🔕 Delete reminders
btn-withdraw-consent = ✋ Take back my consent
btn-unremind = 🔕 { $number }. { $day }

## Menu

menu-claim = 📝 File a claim
menu-check = ✅ Conditions
menu-status = 📍 My claims
menu-documents = 📄 Documents
menu-ask = 💬 Ask
menu-language = 🌐 Language
menu-data = 🔒 My data
menu-help = ❓ Help
menu-what = Where would you like to start?

command-start = Start from the beginning
command-menu = Main menu
command-claim = File a claim
command-check = Check whether I can claim already
command-status = Status of my claim
command-documents = Documents to prepare
command-ask = Ask about claims
command-reminders = My reminders
command-language = Change language
command-data = See or delete my data
command-help = Help

bot-description =
    Helps you file a BPJS Ketenagakerjaan claim, step by step. Run by { $operator }, not by BPJS Ketenagakerjaan. Free.
    This bot never asks for your JMO password, an OTP, a bank PIN or a Telegram code.
bot-short-description = Help with BPJS Ketenagakerjaan claims. Free. By { $operator }, not by BPJS.

## Greeting

welcome =
    👋 <b>Hello! I help you file a BPJS Ketenagakerjaan claim, one thing at a time.</b>

    I am run by <b>{ $operator }</b>, not by BPJS Ketenagakerjaan. Claims are <b>free</b>; if somebody asks for money, it is not us.
    Your answers are saved. Stop at any time. Bahasa Indonesia? Press 🌐.
welcome-safe =
    🔐 The only code I ask for: the <b>PIN Klaim</b>, at the end. A JMO password or OTP, a bank PIN, a Telegram code: <b>never</b>.
    The name of this bot is <b>@{ $username }</b>. In doubt? Ask { $operator } ({ $contact }).

## Consent

consent-notice =
    <b>May we keep your data for this claim?</b>
    Your answers and photos are kept locked. At any time you can see them, delete them or take back your consent under <b>My data</b> (UU 27/2022, version { $version }). Once filed, the claim is kept by { $operator }.

    We ask you to allow three things:
consent-claim = 1. <b>Data for the claim.</b> Only to file and follow this claim.
consent-abroad = 2. <b>Through Telegram.</b> Telegram can read this chat, and its servers are abroad. Not comfortable with that? File at a branch.
consent-remind = 3. <b>Reminders</b> (optional). If you ask, we remind you.
consent-claim-short = Data for the claim
consent-abroad-short = Through Telegram
consent-remind-short = Reminders (optional)
consent-needed = To file a claim here, consents 1 and 2 are needed. Without them you can still check the conditions, see which documents to prepare, and ask.
consent-withdrawn = Your consent is taken back. We no longer process your drafts; you can delete them under <b>My data</b>. For claims already filed, please contact { $operator } ({ $contact }).

## Claims: choosing, continuing, stopping

choose-situation = <b>What has happened?</b> Choose what fits best. If it turns out not to fit, I will tell you.
choose-reason = <b>{ $situation }</b>: which one fits best?
condolence = 🕊 We are sorry for your loss. So that no right is missed, choose what fits; it may be more than one, one after the other.
btn-other-situation = ↩️ Another one
situation-left_work = 💼 Left or lost my job
situation-old_age = 👴 Retirement age
situation-partial = 🏠 Part of JHT, still working
situation-accident = 🚑 Accident or illness at work
situation-disabled = ♿ Total permanent disability
situation-death = 🕊 The participant has died
situation-school = 🎓 A child's scholarship
situation-abroad = ✈️ Leaving Indonesia for good
estimate-begin = 🧮 Estimate: <b>{ $claim }</b>. What you type here is not kept.
estimate-title = 🧮 <b>An estimate, not a promise: { $claim }</b>
not-taken-here = <b>{ $claim }</b> is not filed through { $operator }. I can still help you check the conditions and prepare the documents.
file-at-jmo = 📍 Filed in the <b>JMO</b> app (balance up to { LAW("jmo_balance_limit") }), at Lapak Asik (lapakasik.bpjsketenagakerjaan.go.id), or at a branch.
file-at-lapak_asik = 📍 Filed at <b>Lapak Asik</b> (lapakasik.bpjsketenagakerjaan.go.id) or at a branch.
file-at-by-balance = 📍 Outside this bot: a balance up to { $limit } in the <b>JMO</b> app; above that at <b>Lapak Asik</b> (lapakasik.bpjsketenagakerjaan.go.id). Balance not known? Go to a branch.
file-at-siapkerja = 📍 JKP is filed at <b>SIAPkerja</b> (siapkerja.kemnaker.go.id), not in JMO or Lapak Asik.
file-at-branch = 📍 Filed at a <b>branch</b> of BPJS Ketenagakerjaan. Addresses: bpjsketenagakerjaan.go.id/kontak.html or call { -bpjs-phone }.
paid-within = Once BPJS Ketenagakerjaan has the complete and correct file, { $programme } is paid within { $days } working days at most ({ $regulation }).{ $late }
paid-late = { " " }If BPJS is late, { $percent }% is added for each day.
paid-unknown = How long until it is paid, a branch can tell you, or { -bpjs-phone }.
claim-begin = Good, let's start: <b>{ $claim }</b>. First a few questions about the conditions.
check-choose = <b>Check conditions</b>: I do not ask for your name, NIK or account, and your answers are not kept. What has happened?
btn-share = 📤 Share
btn-back-to-check = ↩️ Back to the result
btn-estimate = 🧮 Estimate the money
share-title = <b>Result of a claim check</b>, { $day }, through the bot of { $operator } (not BPJS Ketenagakerjaan)
share-foot = This is no decision; BPJS Ketenagakerjaan decides. Claims are free. Check yours: @{ $username }
share-how = You can forward the message above to anybody. There is no data of yours in it.
check-begin = Checking: <b>{ $claim }</b>.
check-eligible = ✅ <b>It looks possible.</b> By your answers, the conditions of <b>{ $claim }</b> are met. The decision is with BPJS Ketenagakerjaan.
check-documents =
    Documents to prepare:
    { $documents }
check-forgotten = The check is over. I have not kept your answers.
gates-passed = ✅ By your answers, the conditions of <b>{ $claim }</b> are met. Now your details.
resumed = Let's continue: <b>{ $claim }</b>. Your answers are still here.
saved = 💾 Saved. <b>{ $claim }</b> waits for you; tomorrow or next month it will still be here.
switched = We move to <b>{ $claim }</b>. What you have answered already comes along.
claim-gone = This kind of claim is not offered here at the moment. Your answers are still saved. Please contact a branch or { -bpjs-phone }.
cancel-sure = Delete <b>{ $claim }</b> and everything in it? If you only need a break, choose “Save &amp; stop”.
cancel-sure-correction = Give up the correction of <b>{ $claim }</b>? The claim you have filed is not deleted, and you can still correct it later.
deleted = Deleted: <b>{ $claim }</b>.
deleted-correction = The correction of <b>{ $claim }</b> was given up. Your claim still waits for it; open <b>My claims</b> to continue.
already-filed = Your <b>{ $claim }</b> is already filed and under way, so you do not need to file it again.

## At every step

progress = <i>Step { $step } of { $total } { $bar }</i>
progress-mend = <i>Correction { $step } of { $total }</i>
taken = ✓ { $label }: <b>{ $value }</b>
ask-again =
    Because of this change, I need to ask these again:
    { $labels }
not-needed =
    These are no longer needed:
    { $labels }
change-now = Your answer: <b>{ $value }</b> ({ $label }). To change it, answer again. If not, press “Keep it as it is”.
type-again = Please write it again.
offer-again = Which one? Press one of the buttons below, or type it again.
keyboard-away = All right.
nothing = –
help-here =
    ❓ <b>Why do I ask this?</b>
    { $why }

    Still unsure? Ask { $operator } ({ $contact }), a branch, or { -bpjs-phone-ready }.
help-place = Choose one of the buttons below. All your answers are saved.
help-meaning =
    ❓ <b>What does this mean?</b>
    { $why }

    Still unsure? Ask { $operator } ({ $contact }), a branch, or { -bpjs-phone-ready }.
help-card = This is no decision of BPJS Ketenagakerjaan. By your answers one condition is not met; above you see why, and what can be done. Is the answer wrong? Press “Change it”.
help-result = This is no decision of BPJS Ketenagakerjaan, only the result of your answers. If an answer is wrong, press “Change it”.
help-review = This is all that will be sent. Check it calmly; what is wrong can still be changed. After this you receive the PIN Klaim, and only then the claim is sent.
help-pin = The PIN Klaim makes sure that it is really you who sends the claim. No e-mail with it yet? Look in the spam folder too. It works once; do not give it to anybody.
help-person = 👤 Contact { $operator } ({ $contact }) and say that you are filling in a claim here. You can also go to a branch office of BPJS Ketenagakerjaan, or call { -bpjs-phone-ready }.
help =
    <b>Help</b>
    • Tap a button, or type your answer. Both work.
    • /claim files a claim, /status shows the news of your claim, /menu goes back to the start.
    • Wrong answer? Press Back, or a ✏️ button in the summary.

    <b>Talk to a person</b>
    👤 <b>{ $operator }</b>, who runs this bot: about a claim filed here.
    { $contacts }
    📞 { -bpjs-phone-about }
    🏢 A branch of BPJS Ketenagakerjaan. Bring your KTP and participant card.
use-buttons = Please choose one of the buttons below.
button-old = That button is from an older message. This is where we are now:
button-other-claim = That button is for another claim (<b>{ $claim }</b>). This is where we are now:
button-old-passing = That was answered already. Please go on at the last message.
button-other-claim-passing = That button is for another claim ({ $claim }). Please go on at the last message.
unknown-command = There is no such command. Press ☰ Menu, or type your question.
edited = I do not read changed messages again, so that your answers do not get mixed up. To change an answer, write a new message or press Back.
forwarded = I do not use forwarded messages as answers. Please type the answer yourself.
other-kind = I cannot read that yet. Please answer with text, a button, or a photo of a document.
other-voice = Sorry, I cannot listen to voice messages yet. Please answer with text or a button.
other-video = Sorry, that came as a video (so do Live Photos and GIFs), and I cannot watch videos yet. Choose the photo in your gallery and send it as a photo.
shared-not-now = That is not needed at this step, so I have not kept it.
hiccup = Sorry, something went wrong on our side. Your earlier answers are safe. Please send the last one again.
secret-telegram_code = 🚫 I deleted that message because it looks like a <b>Telegram login code</b>. Do not give that code to anybody, not even to us. { $operator } never asks for it.
secret-otp = 🚫 I deleted that message because it looks like an <b>OTP code</b>. Do not give an OTP to anybody. { $operator } never asks for it.
secret-password = 🚫 I deleted that message because it looks like a <b>password or PIN</b> of yours. Do not write it in a chat. { $operator } never asks for it. Please change it soon.
language-choose = Pilih bahasa / Choose a language
language-id = Bahasa Indonesia
language-en = English
language-set = All right, we use English.
trouble = Sorry, something is wrong on our side. Your message is not lost; I will answer as soon as it works again.
private-only = To keep your data safe, I only work in private chats. Please open @{ $username } and press Start.

## Summary

review =
    <b>Please check: { $claim }</b>

    ✅ Conditions: { $gates } answers

    <b>Details</b>
    { $lines }

    📄 Documents: { $documents }

    Is something wrong? Press ✏️ below. If all is correct, go on to the PIN.
review-line = { $label }: <b>{ $value }</b>
review-document-stored = { $label }: ✓ here
review-document-photos = { $label }: ✓ here, { $count } photos
review-document-skipped = { $label }: not yet
review-more = … and { $count } more answers
review-documents-all = { $count } here
review-documents-some = { $count } here. Not yet: { $missing }
review-group =
    <b>{ $group }</b>: press the number you want to change.
    { $lines }
review-numbered = { $number }. { $line }
review-page = { $group } ({ $page }/{ $pages })
group-gates = Conditions
group-data = Details
group-documents = Documents
btn-group = ✏️ { $group }
btn-number = ✏️ { $number }
btn-more = More ➡️
review-document-lacking = 📄 { $label }: { $why }

## Status and news

status-title = <b>Status of your claims</b>
status-none = No claim yet. Would you like to start?
status-draft = 📝 <b>{ $claim }</b>: not filed yet, you can still continue it.
status-filed =
    📍 <b>{ $claim }</b>
    Number: <b>{ $reference }</b>
    { $steps }{ $note }
    { $next }{ $promise }{ $sent }
status-note =
    { "" }
    { $note }
status-brief = 📍 <b>{ $claim }</b>: { $state } (since { $since }).
you-are-welcome = You are welcome. I hope all goes well.
understood = All right. I am here if you need me.
no-reference-yet = being made

state-filing = being sent
state-unknown = being confirmed
state-recorded = waiting for an officer
state-verifying = being checked by an officer
state-needs_correction = needs your correction
state-correction_sent = the correction is on its way
state-scheduled = you are asked to come
state-approved = approved
state-paying = money being transferred
state-returned = money sent back by the bank
state-paid = money transferred
state-rejected = could not be approved
state-withdrawn = cancelled

next-filing = Your claim is saved and being sent to { $operator }. You do not need to repeat anything.
next-unknown = The connection broke. We make sure first before sending again, so that it is not filed twice. You do not need to do anything.
next-recorded = Next: an officer checks. I write the news here. Questions? Contact { $operator } ({ $contact }).
next-verifying = If something is missing, I will tell you here. Questions? Contact { $operator } ({ $contact }).
next-needs_correction = Press “Correct it now”. Your other answers stay, nothing has to be repeated.
next-correction_begun = You are filling in the correction. Go on, then send it with the PIN. Your other answers stay as they are.
next-correction_sent = Your correction is on its way to { $operator }. You hear from me as soon as it is there. You need not do anything.
next-mend_here = Press the button below to correct it. Your other answers stay, nothing has to be repeated.
next-mend_elsewhere = This can't be corrected in the chat. Do what the officer's message says, then tell { $operator } ({ $contact }) with the number above.
next-scheduled = Bring the original documents. You cannot come? Press “Ask for another day”.
next-scheduled_over = That appointment is over. Have you been there? I will write the news here. If not, ask { $operator } ({ $contact }) with the number above.
next-at_status = For the next step, type /status.
next-approved = Next: the payment. { $paid }
next-paying = Still not there? Ask { $operator } ({ $contact }) with the number above.
next-returned = The bank sent the transfer back. Your money is safe. { $operator } sees to it first; if you have to correct anything, I write here. Does it take too long? Contact { $operator } ({ $contact }) with the number above.
next-paid = Done. Please check your account. Not there? Contact { $operator } ({ $contact }) with the number above.
next-rejected = What you can still do: press “File again”, correct it, and send it. You think it is a mistake? Contact { $operator } ({ $contact }) with the number above.
next-withdrawn = You cancelled this claim. You may file again at any time.

filing = 📨 <b>{ $claim }</b> is being sent. I will send your receipt shortly. You do not need to do anything.
filing-correction = 📨 The correction of <b>{ $claim }</b> is being sent.
filing-delayed = ⏳ Sending <b>{ $claim }</b> is held up on our side; it is not your fault. Your claim was stored { $stored } and is sent by itself; nothing has to be done again. As soon as it is in, I will tell you. More than a day? Contact { $operator } ({ $contact }).
receipt =
    🧾 <b>Receipt</b>
    { $claim }
    Number: <b>{ $reference }</b>
    Recorded: { $time }
    Received by: { $operator } ({ $contact })
    Branch: { $branch }

    Keep this number. I will send news in this chat, or type /status at any time.
    { $paid } This claim is free.
receipt-correction =
    🧾 <b>Correction received</b>
    { $claim }
    Number: <b>{ $reference }</b>
    Received: { $time } by { $operator }
    Branch: { $branch }

    An officer checks again. { $paid }
btn-copies-email = ✉️ News by e-mail too
btn-copies-sms = 📩 News by SMS too
btn-copies-off = 🔕 This chat is enough
copies-on-email = All right. From now on a copy of each piece of news also goes to your e-mail { $to }. It holds only the claim's number and its status.
copies-on-sms = All right. From now on a copy of each piece of news also goes by SMS to { $to }. It holds only the claim's number and its status.
copies-off = All right. News comes in this chat only.
copy-mail-subject = Claim { $reference }: { $state }
copy-mail =
    Hello,

    Claim number { $reference }: { $state }.

    The details are in the Telegram chat @{ $username }. There is no need to answer this e-mail.

    You get this e-mail because you asked for it. We are { $operator } ({ $contact }), not BPJS Ketenagakerjaan. Claims are free, and we never ask for a password, OTP or PIN by e-mail.
copy-sms = { $operator }: claim { $reference }: { $state }. Details in Telegram @{ $username }. Claims are free; give nobody your PIN or OTP.
welcome-back = Good to have you back. While this bot was blocked, my news did not reach you. This is how your claim stands now:
simulated-soon = 🧪 This is a trial: a “simulated officer” will process this claim within seconds.
moved-verifying = 🔍 <b>{ $claim }</b> ({ $reference }) is being checked by an officer. You do not need to do anything; I write the next news here.
moved-needs_correction = ✏️ <b>{ $claim }</b> ({ $reference }) needs a small correction. Your other answers stay.
moved-scheduled = 📅 <b>{ $claim }</b> ({ $reference }): you are asked to come. Bring the original documents.
moved-approved = ✅ <b>{ $claim }</b> ({ $reference }) is approved. { $paid }
moved-paying = 💳 <b>{ $claim }</b> ({ $reference }): the money is being transferred to your account. When it is there, I will tell you.
moved-returned = ↩️ <b>{ $claim }</b> ({ $reference }): the bank sent the transfer back. Your money is safe. If you have to correct anything, I write here.
moved-paid = ✅ <b>{ $claim }</b> ({ $reference }): the money is transferred. Please check your account. Thank you for your patience.
moved-rejected = We are sorry: <b>{ $claim }</b> ({ $reference }) could not be approved.
told-note = Message from the officer: { $note }
told-appointment = Appointment: { $note }
told-reason = Reason: { $note }
rejected-next = What you can still do: correct it and file again. Your answers and photos are kept, nothing has to be repeated. You think it is a mistake? Contact { $operator } ({ $contact }) with the number above.
moved-simulated = 🧪 <i>This step is by a simulated officer, not a real one.</i>
correct-begin = ✏️ What the officer asks for: <b>{ $note }</b>
mend-review =
    ✏️ Correction of <b>{ $claim }</b>. All else stays as it was.
    { $lines }
mend-line = { $label }: { $before } ➡️ <b>{ $now }</b>
mend-line-document = { $label }: <b>new photo</b> (photos: { $count })
mend-nothing = Nothing of <b>{ $claim }</b> has changed yet, so nothing is sent. The officer still waits for the correction.
mend-same = This is what the officer has already.
again-begin = 🔁 We file <b>{ $claim }</b> again. Your answers and photos are still here; change only what is needed.
again-note = The reason last time: { $note }
again-anew = Your earlier answers are no longer kept, so we start from the beginning. Sorry about that.
withdraw-sure = Cancel your claim <b>{ $claim }</b>? Your money is not lost, but the officers stop working on it. You may file again at any time.
withdrawn = Your claim <b>{ $claim }</b> is cancelled. You may file again at any time.

## Reminders

reminder-set = 🔔 All right, I will remind you on { $day } at about { $hour }:00. Your answers are saved.
reminder-set-check = 🔔 All right, I will remind you on { $day } at about { $hour }:00. Only the date and the kind of claim are kept. See or cancel: /reminders
reminder = 🔔 This is the reminder you asked for: today you can try <b>{ $claim }</b> again.
reminder-late = 🔔 This is the reminder you asked for. Sorry to be late: since { $day } you have been able to try <b>{ $claim }</b> again.
reminders-title =
    🔔 Your reminders. Press a number to cancel one:
    { $reminders }
reminder-line = { $number }. { $day }: { $claim }
reminders-none = No reminders.
reminders-deleted = Reminders deleted.

## My data

data-title = 🔒 <b>Your data kept by { $operator }</b>, locked:
data-draft =
    <b>Draft: { $claim }</b>
    { $lines }
data-consents =
    What you have agreed to:
    { $consents }
data-no-consents = You have not agreed to anything.
delete-sure = Delete all your drafts, photos, reminders and consents? This cannot be undone. Claims already filed are kept by { $operator } to be processed.
deleted-all = 🗑 All your data is deleted. What remains is only the record that consent was given and taken back, as UU 27/2022 asks for.
deleted-all-but-filed = 🗑 Your drafts, photos, reminders and consents are deleted. Claims already filed go on; to stop one, cancel it under <b>My claims</b>.

## Prepare documents

documents-choose = <b>Documents to prepare</b>: what has happened?
btn-paper = 🖨 List to print (PDF)
paper-name = claim-documents
paper-title = Documents for { $claim }
paper-required = Required by regulation
paper-unsure = Probably required (not certain, ask a branch or { -bpjs-phone })
paper-usual = Usually asked for as well
paper-conditional = Only in certain cases
paper-rule = Basis: { $regulation }. Conditions may change; in doubt call { -bpjs-phone }.
paper-free = Claims are free. Never give your JMO password, an OTP or a bank PIN to anybody.
paper-from = Made on { $day } by { $operator }, not by BPJS Ketenagakerjaan.
paper-caption = 🖨 Documents for <b>{ $claim }</b>, one page, to print or to keep.
documents-title = 📄 <b>Documents for { $claim }</b>
documents-required =
    <b>Required:</b>
    { $documents }
documents-unsure =
    <b>Probably required, not certain (ask the branch or { -bpjs-phone }):</b>
    { $documents }
documents-usual =
    <b>Usually asked for as well:</b>
    { $documents }
documents-conditional =
    <b>Only if needed:</b>
    { $documents }

## Deadlines and dates

reminder-until = ⏰ The deadline: <b>{ $until }</b>. If you can, do not wait for the reminder.
reminder-deadline = 🔔 This is the reminder you asked for about <b>{ $claim }</b>. There is a deadline in it. Already done? Go on here. If not, please see to it today.

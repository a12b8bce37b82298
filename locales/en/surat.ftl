## Receipt and confirmation letter, as pages

sheet-receipt-file = claim-receipt
sheet-receipt-title = Receipt of a claim
sheet-receipt-lead = Received by { $operator } ({ $contact }), not by BPJS Ketenagakerjaan.
sheet-receipt-caption = 🧾 Receipt of <b>{ $claim }</b> ({ $reference }), one page, to keep or to print.
sheet-letter-file = claim-confirmation
sheet-letter-title = Confirmation of an appointment
sheet-letter-lead = Arranged by { $operator } ({ $contact }).
sheet-letter-caption = 📅 Confirmation of <b>{ $claim }</b> ({ $reference }), to show at the branch.
sheet-free = This claim is free, from the beginning to the payment.
sheet-number = Claim number
sheet-claim-heading = This claim
sheet-claim = Claim
sheet-for = For
sheet-stored = Saved
sheet-recorded = Recorded
sheet-branch = Branch
sheet-address = Address
sheet-hours = Open
sheet-item = { $item }
sheet-moment = { $time }
sheet-bring-if-asked = If you are asked to come, bring the originals
sheet-bring = To bring, the originals
sheet-ready = To have beside you, the originals
sheet-next = What comes next
sheet-next-check = An officer of { $operator } checks your data and documents. The news comes to you in the chat.
sheet-too-long = Too long, or is something wrong? Contact { $operator } ({ $contact }) with the number above.
sheet-appointment = Your appointment
sheet-day = Day
sheet-full-day = { $day }
sheet-hour = Time
sheet-clock = at { $hour }:{ $minute } { $zone }
sheet-place = Place
sheet-link = Video call
sheet-officer-says = From the officer
sheet-on-the-day = On the day
sheet-at-the-door = Show this page to the guard at the door, say the claim number, and ask for the queue of those with an appointment.
sheet-at-the-video = Open the link a few minutes early, in a bright place, and have the claim number above at hand.
sheet-cannot-come = You cannot make it? That is all right. Tell { $operator } ({ $contact }) before the day, so that it can be moved.

## Dossier of a claim for the branch

dossier-title = Dossier of a claim
dossier-from = Collected by { $operator }, with the participant’s consent. Not a document of BPJS Ketenagakerjaan.
dossier-contact = Contact { $operator }: { $contact }
dossier-correction = Correction { $number }: this dossier takes the place of the earlier one with the same number.
dossier-documents = Documents
dossier-count = { $count } kinds
dossier-note = This dossier holds personal data. Keep it where only officers can open it, and delete it when it is no longer needed.
dossier-data = Data of the form
dossier-conditions = Conditions
dossier-other = Others
dossier-checklist = Checklist of the documents
dossier-has = there, { $count } files
dossier-has-not = not there
dossier-not-kept = Its content is no longer kept.
dossier-read = Read as { $kind }: { $fields }
dossier-field = { $label } { $value } ({ $percent }%)
dossier-differs = { $label } differs: typed { $given }, read { $read }
dossier-page-of = page { $number } of { $count }
dossier-footer = { $reference } · dossier of a claim, with personal data
dossier-mail-subject = [{ $reference }] Dossier of the claim { $claim }
dossier-mail-subject-part = [{ $reference }] Dossier of the claim { $claim } (part { $number } of { $count })
dossier-mail =
    The dossier of the claim { $claim } with the number { $reference }.

    Attached:
    { $files }

    The attachments hold personal data. Do not forward them to people who do not work on it.
dossier-mail-part =
    The dossier of the claim { $claim } with the number { $reference }, part { $number } of { $count }.

    Attached:
    { $files }

    The attachments hold personal data. Do not forward them to people who do not work on it.

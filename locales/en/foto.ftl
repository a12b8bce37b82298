# Photos and files: received, recognised, read, compared.

photos-first = 📷 You may send all photos of your documents now, in any order: KTP, participant card, KK, bank book. I read them and you only check. Or just type your answers.
photo-received = ⏳ I have it and am looking at it. One moment please.
photo-received-more = ⏳ I have this one too.
photo-this = this photo
photo-again = ✓ <b>{ $name }</b> is here already, the same photo is not needed again. Let us go on.
photo-again-new = That is the same photo of <b>{ $name }</b> as before. Please send a new one.
photo-twice = ✓ I have that photo already and am looking at it, it is not needed again.
photos-wait = ⏳ I am still looking at a photo. Please wait a moment, then press again.
btn-no-wait = Go on, look later
photos-checking = ⏳ I am looking at the photo you sent. One moment please.
photo-taken-unread = ✓ I have <b>{ $name }</b>. I will look at it later, let us go on.
photos-looked-at-later = ✓ I have { $count } photo(s). I will look later, let us go on.
photo-read-late = I have now looked at <b>{ $name }</b>: { $reason }. I keep it, an officer will look. If you can, send a clearer one.
btn-photo-send-again = 📷 Send again
photo-of-no-use-after-filing = A photo of your claim can't be opened: <b>{ $name }</b>. Please keep the original. If an officer needs it, I tell you here and you can send it again.
photos-asked-later = 📷 I keep { $count } photo(s) that I do not recognise yet. I will ask what they show a little later.
photos-sorted = 📥 { $count } photo(s) received: { $list }.
photos-counted = 📥 { $count } photo(s) received.
photos-unknown = I will ask you about { $count } more photo(s).
photos-refused = Please send { $count } photo(s) again; the reason stands above.
photos-missing =
    Still missing:
    { $documents }
photo-ticked = { $name } ✓

photo-too_small = <b>{ $name }</b>: the picture is too small to read. Take it again from nearer, until the paper fills the screen.
photo-too_dark = <b>{ $name }</b>: too dark. Try near a window or under a lamp, without the shadow of your hand.
photo-blurred = <b>{ $name }</b>: blurred. Wipe the lens, hold the phone a little away, touch the writing on the screen until it is sharp, then take the photo.
photo-moved = <b>{ $name }</b>: shaky. Lay the paper on a table, hold the phone with both hands, keep still for a moment.
photo-glare = <b>{ $name }</b>: a reflection covers some of the writing. Tilt it a little, or turn off the flash.
photo-cropped = <b>{ $name }</b>: cut off, or glare at the edge. Step back a little until all four corners show.
photo-not_a_document = <b>{ $name }</b>: I can't find the document in this photo. Photograph only the paper or card, straight from above.
photo-unreadable = <b>{ $name }</b>: the writing can't be read yet. Lay it where it is bright and photograph it straight from above.
photo-wrong_document = What is wanted: <b>{ $name }</b>. This one looks like <b>{ $shown }</b>. Please send it again.
photo-as-file = Still difficult? Send it as a file: press 📎, choose <b>File</b>, then the photo. Telegram then doesn't shrink it.
photo-earlier-stays = The <b>{ $name }</b> you sent before stays in use.
photo-taken-all-the-same = I take <b>{ $name }</b> although { $reason }. An officer will look at it; we will tell you if it cannot be used.
photo-short-too_small = the picture is small
photo-short-too_dark = it is dark
photo-short-blurred = it is blurred
photo-short-moved = it is shaky
photo-short-glare = there is glare
photo-short-cropped = it is cut off
photo-short-not_a_document = I don't recognise it
photo-short-unreadable = it is hard to read
photo-short-wrong_document = it looks like another document
photo-kk-without-nik = I did not find your NIK { $given } on this KK. I may have misread it, or it is not your newest KK. If in doubt, check first; if it is right, just go on.

kind-ktp = an e-KTP
kind-kpj = a participant card
kind-kk = a family card (KK)
kind-bank = a bank book
kind-npwp = an NPWP
kind-paklaring = a letter of employment (paklaring)
kind-passport = a passport
kind-resign_letter = a letter of resignation
kind-surat_kuasa = a power of attorney
kind-death_cert = a death certificate
kind-heir_letter = a certificate of heirs
kind-birth_cert = a birth certificate
kind-marriage = a marriage book
kind-other = another document

sort-unknown = ❓ What is this photo? I can't recognise it yet.
sort-unread = ❓ I can't read this photo yet: { $reason }. If you can, send a clearer one. If not, what is it?
btn-photo-again = I'll send it again
sort-late = ❓ I have not looked at this photo yet. What does it show?
sort-whose = ❓ This is { $shown }. What is it for?
sort-taken = ❓ I already have <b>{ $name }</b>. Does this photo replace it, or is it another page of the same paper?
sort-same = ❓ This photo is the same as the <b>{ $name }</b> I already have. What is it for?
sort-not_needed = ❓ This looks like { $shown }, which is not asked for in this claim so far. What is it for?
sort-more = ❓ In the same file, page { $page } looks like <b>{ $name }</b>. Use it as { $name } too?
why-sort = I recognise the e-KTP, participant card, KK, bank book, NPWP and paklaring; by their titles also a power of attorney, certificates of death, heirs and birth, a marriage book, a letter of resignation and a passport. Anything else I ask about, so that it is not put in the wrong place.
album-pages = ❓ I do not recognise these { $count } photos. Are they all pages of <b>{ $name }</b>?
album-pages-poor = Not so clear: { $list }. If you can, send a clearer one later.
album-page-poor = photo { $number } ({ $reason })
btn-photo-is = { $name }
btn-photo-all = Yes, all of them
btn-photo-replace-all = Yes, replace the old one
btn-photo-add-all = Yes, add them
btn-photo-each = No, one by one
btn-photo-page-of = + { $name }
btn-photo-none = Not for this claim
btn-photo-replace = Replace it with this one
btn-photo-add = ➕ Add it as another page
btn-photo-more = Yes, use it too
btn-photo-keep = No, leave it
photo-not-used = All right, I deleted that photo.
photo-left = All right, I leave it.
photo-page-added = ✓ Added to <b>{ $name }</b>, { $count } photos now.
photo-pages-full = <b>{ $name }</b> has { $count } photos already, no more can be added. If there are further pages, make one PDF of them and send it instead.

read-together =
    This is what I read on { $documents }. Is all of it right?
    { $lines }
read-one =
    On { $document } I read:
    <b>{ $label }: { $value }</b>
    Is that right?
read-unsure =
    On { $document } I read, but am not sure:
    <b>{ $label }: { $value }</b>
    Compare it slowly. Is it right?
btn-read-all = ✓ All correct
btn-read-yes = ✓ Correct
btn-read-no = Change
read-which-wrong = Which one is wrong? Press its button.
read-type = Please type what is right.
read-type-later = You will type this yourself later: { $label }. First the others.
read-taken =
    ✓ Saved:
    { $lines }
which-is-right =
    <b>{ $label }</b>: your answer and { $document } differ.
    Your answer: { $one }
    On the photo: { $other }
    Which is right? Compare with the paper.
btn-which-mine = My answer is right
btn-which-photo = The photo is right
btn-which-both = Both are right
btn-which-retype = Both wrong, type again
which-kept = Your answer is used. The officer will see both.

names-differ =
    ✏️ The name on <b>{ $document }</b> is not written like yours.
    e-KTP: { $one }
    { $document }: { $other }
names-cause-same = They are the same.
names-cause-signs = Only spaces or punctuation differ. That is usually no problem.
names-cause-title = Only a title differs. That is usually no problem, but the branch decides.
names-cause-abbreviation = One of them is abbreviated. That is common; the branch may ask about it.
names-cause-order = The words stand in another order.
names-cause-spelling = The spelling differs (such as oe and u, dj and j).
names-cause-missing = A word is missing in one of them.
names-cause-letters = One or two letters differ, perhaps a typing mistake.
names-cause-other = The names are very different. Make sure this document is your own.
photo-of-another = On the { $document } I read the name <b>{ $name }</b>, which is not the name you gave. The account has to be your own, so I do not use what is in it. Please send your own { $document }, or type the account number later.
names-mend-employer = If you can, ask the company to correct the letter. Has it closed? Ask the branch. You may go on with the claim; the officer sees the difference.
names-mend-branch = The name on the participant card can be corrected at a branch with your e-KTP and KK. You may go on with the claim; the officer sees the difference.
names-mend-tax = The name on the NPWP is corrected at the tax office. You may go on with the claim; the officer sees the difference.
btn-slip = 📄 Correction slip (PDF)
slip-file = name-correction-slip
slip-title = Names that differ
slip-names = The names
slip-on-id = On the e-KTP
slip-on = On { $document }
slip-name = { $name }
slip-cause = Likely cause
slip-bring = What to bring
slip-employer-1 = The original e-KTP
slip-employer-2 = The letter with the other name
slip-employer-3 = Request to the company: a letter with the name as on the e-KTP
slip-branch-1 = The original e-KTP and family card
slip-branch-2 = The BPJS Ketenagakerjaan participant card
slip-branch-3 = Request to the branch: correct the name as on the e-KTP
slip-tax-1 = The original e-KTP and family card
slip-tax-2 = The NPWP card
slip-tax-3 = Request to the tax office: correct the name as on the e-KTP
slip-note = Is the name on the e-KTP itself wrong? That is corrected at Dukcapil. Claims are free. BPJS Ketenagakerjaan by telephone: { -bpjs-phone }.
slip-caption = 📄 Correction slip for <b>{ $claim }</b>. Print it or show it on your phone.

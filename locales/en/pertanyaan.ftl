## Options

opt-yn-ya = Yes
opt-yn-tidak = No
opt-yn-tidak_tahu = I don't know
opt-day-belum = I have none yet
opt-balance-to_15m = Up to Rp15 million
opt-balance-15m_to_50m = Rp15–50 million
opt-balance-above_50m = Above Rp50 million
opt-balance-unknown = I don't know
opt-npwp-nik = My NPWP is my NIK
opt-email-none = I have no e-mail
opt-bank = { $name }
opt-bank-typed = Keep “{ $name }”
opt-name = { $name }
opt-account = { $digits }
opt-holder-same = Same as the name on the KTP
opt-branch = { $name } ({ $city })
opt-branch-other = Another branch: { $name }
opt-zone-wib = WIB (Sumatra, Java)
opt-zone-wita = WITA (Bali, Sulawesi, others)
opt-zone-wit = WIT (Maluku, Papua)
opt-proof-receipt_of_phk_report = Receipt of the PHK report
opt-proof-employer_report_letter = PHK report by the company
opt-proof-phk_notice_plus_no_objection = PHK and acceptance letter
opt-proof-joint_agreement = Joint agreement
opt-proof-phi_decision = Labour court decision (PHI)
opt-proof-none = None of these yet
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
branch-listed = { $name }, { $city }
branch-unchecked = { $name }, { $city } (not confirmed by us, check with { -bpjs-phone } before you go)
branch-unlisted = { $name } (to be confirmed with { -bpjs-phone })

## Personal details

q-nik =
    What is your <b>NIK</b>? The 16 digits on your KTP.
    Example: <code>3276 0152 0485 0003</code>
label-nik = NIK
why-nik = Your NIK is used to match you with the membership data of BPJS Ketenagakerjaan. It is at the top of your KTP.
q-name =
    Your <b>full name</b>, exactly as on your KTP?
    Example: <code>SITI RAHAYU</code>
label-name = Name on the KTP
why-name = Claims are often held up because names differ. Write it exactly as on your KTP, without titles if the KTP has none.
q-birthdate =
    Your <b>date of birth</b>?
    Example: 17 August 1985, or 17-8-1985
label-birthdate = Date of birth
why-birthdate = Your date of birth is used to match your data and to work out your age.
q-kpj =
    Your <b>KPJ number</b>? 11 digits on your participant card, or in the JMO app.
    More than one? Put a comma between them.
    Example: <code>12345678901</code>
label-kpj = KPJ
why-kpj = The KPJ is your member number. One person can have several, one from each company. Please give all of them, so that no balance is left behind.
q-phone =
    Your <b>mobile number</b> in use? Press “Share my number”, or type it.
    Example: 0812 3456 7890
label-phone = Mobile number
why-phone = An officer can reach you at this number if needed.
q-email =
    Your <b>e-mail</b> address?
    Example: siti@example.com
label-email = E-mail
why-email = An officer can reach you by e-mail. You have none? Press “I have no e-mail”.
q-balance = Roughly how much is your <b>JHT balance</b>? You can see it in the JMO app. You may also type the amount.
label-balance = JHT balance
why-balance = The balance decides whether an NPWP is needed (above { LAW("npwp_needed_above") }). The exact amount is worked out by BPJS Ketenagakerjaan.
q-earlier_claim = Have you ever taken out <b>part</b> of your JHT ({ LAW("jht_partial_share_other") } or { LAW("jht_partial_share_house") })?
label-earlier_claim = Earlier partial claim
why-earlier_claim = After a partial claim an NPWP is needed, and the tax may be worked out differently.
q-npwp =
    Your <b>NPWP</b> number? 15 or 16 digits. For most people the NPWP is the same as the NIK.
    Example: <code>3276 0152 0485 0003</code>
label-npwp = NPWP
why-npwp = The NPWP is asked for when the balance is above { LAW("npwp_needed_above") } or after a partial claim, for the tax on JHT.
q-bank = Which <b>bank</b> is your account with? If it is not among the buttons, type its name.
label-bank = Bank
why-bank = The account must be in your own name. E-wallets cannot be used here.
q-account =
    Your <b>account number</b>?
    Example: <code>1234 5678 90</code>
label-account = Account number
why-account = The money is sent to this number. Compare it with your bank book. We never ask for a bank PIN or CVV.
q-holder = The <b>name of the account holder</b>, exactly as in the bank book?
label-holder = Account holder
why-holder = The account must be in your own name. An account of your husband, wife or family cannot be used.
q-branch = Which BPJS Ketenagakerjaan <b>branch</b> is easiest for you? Type the name of a city, for example <code>Pamekasan</code>, or send your location (📎).
label-branch = Branch
why-branch = This is the branch you go to if that is needed. Search by town, district or the name of the branch. Our list is not complete: not there? Type its name, then check with { -bpjs-phone }.
q-zone = Which time zone are you in? West and Central Kalimantan have WIB; Sulawesi, NTB, NTT and the rest of Kalimantan have WITA.
label-zone = Time zone
why-zone = So that the dates and times I tell you fit where you are.

## Conditions

q-working_now = Are you <b>working again now</b> at another company?
label-working_now = Working again now
why-working_now = For this reason JHT is paid in full when you no longer work. If you work again, your balance is not lost but carried on.
q-working_now_pkwt = Since that contract ended, are you <b>working again</b> (extended, or somewhere else)?
label-working_now_pkwt = Working after the contract
why-working_now_pkwt = For this reason JHT is paid in full when you no longer work. If you work again, your balance is not lost but carried on.
q-was_phk = Were you in fact <b>let go (PHK)</b> by the company?
label-was_phk = PHK by the company
why-was_phk = If the company let you go, the reason is PHK. The conditions differ, and you may also have a right to JKP.
q-letter_date =
    Which date is written on the <b>resignation letter</b> from the company?
    Example: 17 August 2026, or 17-8-26
label-letter_date = Date of the resignation letter
why-letter_date = The wait of { LAW("jht_wait_resign") } is counted from the date of this letter ({ RULE("jht_wait_resign") }).
q-nonactive = Is your membership <b>non-active</b> for all your KPJ? You can check in the JMO app, or ask HR.
label-nonactive = Membership non-active
why-nonactive = A claim can be processed only after the company has reported that you stopped. In the old app this is called “tenaga kerja NA”, which means non-active.
q-phk_date =
    On which date was your <b>PHK</b>?
    Example: 17 August 2026, or 17-8-26
label-phk_date = Date of the PHK
why-phk_date = The wait of { LAW("jht_wait_phk") } is counted from the date of the PHK ({ RULE("jht_wait_phk") }).
q-proof =
    Which <b>proof of the PHK</b> do you have? You may choose more than one, then press “Done choosing”.
    • Receipt of the PHK report: from the Manpower Office.
    • Acceptance letter: a letter that you accept the PHK.
    • Joint agreement: perjanjian bersama.
label-proof = Proof of the PHK
why-proof = One of these proofs is required for JHT after a PHK. HR or the Manpower Office can help.
q-cut_early = Was your contract <b>cut short</b> before its end?
label-cut_early = Cut short
why-cut_early = A contract that is cut short counts as PHK.
q-end_date =
    On which date did or does <b>your contract end</b>?
    Example: 17 August 2026, or 17-8-26
label-end_date = End of the contract
why-end_date = By { RULE("jht_wait_pkwt") }, JHT can be paid as soon as the contract has ended.
q-company_pension = Have you <b>already retired</b> by the rules of your company (although you are not { LAW("jht_age", form: "number") } yet)?
label-company_pension = Retired from the company
why-company_pension = JHT can be paid at the retirement age in the company's rules, or at { LAW("jht_age", form: "number") }.

## Names of the claims

claim-jht_resign = JHT: resignation
claim-full-jht_resign = JHT (old-age savings): I resigned
claim-jht_phk = JHT: after a PHK
claim-full-jht_phk = JHT (old-age savings): after a PHK
claim-jht_pkwt = JHT: contract ended
claim-full-jht_pkwt = JHT (old-age savings): my contract ended
claim-jht_usia_56 = JHT: retirement age { LAW("jht_age", form: "number") }

claim-full-jht_usia_56 = JHT (old-age savings): retirement age { LAW("jht_age", form: "number") }

## Documents

ask-document-required = 📷 Send a photo or file: <b>{ $name }</b>. { $why }
ask-document-usual =
    📷 Send a photo or file: <b>{ $name }</b>. { $why }
    <i>Not written in the rules, but usually asked for.</i>
ask-document-conditional = 📷 Send a photo or file: <b>{ $name }</b>. { $why }
ask-document-pages = More than one page? Send all photos at once, or make one PDF.
document-checking = ⏳ <b>{ $name }</b> has arrived, I am checking it. One moment please.
document-stored = ✓ <b>{ $name }</b> is saved.
document-stored-pages = ✓ <b>{ $name }</b> is saved, { $count } photos.
document-skipped = <b>{ $name }</b> is skipped. If an officer asks for it, you can hand it in later.
document-lacking = I noted that <b>{ $name }</b> is not there yet. The claim may go on. An officer will ask for it; if it can't be had, the branch decides.
document-must = By the rules this claim can't be filed without <b>{ $name }</b>. Your answers and photos stay saved. Send it here as soon as you have it.
lack-kpj_card = I noted that there is no participant card. The claim may go on with the KPJ number or the NIK, and the officer sees this note. The digital card in the JMO app may follow later.
lack-id = I noted that there is no KTP. The claim may go on, but an officer will ask for the KTP or another proof of identity before it is paid. KTP lost? Ask Dukcapil for a new one.
try-document = This is how: press 📎 beside the text field, choose a photo or the camera, and send. Lost or not there yet? Use the button below.
file-at-pin = I have not kept that photo yet. To replace or add a document press “Summary”, then change the document.
file-not-now = No photo is needed at this step, so I have not kept it. I will ask for it later.
file-no-claim = I have not kept that photo because no claim is being filled in.
link-for-file = Sorry, I do not open links, to keep your data safe. Download the file to your phone first, then send <b>{ $name }</b> here with 📎.
text-for-file = At this step I need a photo or file: <b>{ $name }</b>. Press 📎 and choose a photo.
file-problem-empty = <b>{ $name }</b>: the file is empty. Please send it again.
file-problem-too_big = <b>{ $name }</b>: the file is too big, 20 MB at most. A photo: send it as an ordinary photo, not as a file. A PDF: scan it again in lower quality, or send only the pages needed.
file-problem-not_supported =
    <b>{ $name }</b>: what I received is { $limit ->
        [docx] a Word document
        [doc] a Word document
        [xlsx] an Excel file
        [zip] a ZIP file
        [rar] a RAR file
        [animation] a moving picture
        [mp4] a video
        [mov] a video
        [webm] a video
        [audio] a sound recording
        [text] a text file
       *[other] another kind of file
    }. { $limit ->
        [docx] Save it as a PDF first, then send the PDF.
        [doc] Save it as a PDF first, then send the PDF.
        [xlsx] Save it as a PDF first, then send the PDF.
        [zip] Unpack it first, then send the photos one by one.
        [rar] Unpack it first, then send the photos one by one.
        [mp4] Send the photo alone, not the video.
        [mov] Send the photo alone, not the video.
        [html] If it is a link, download the file first, then send it here.
       *[other] Send it as a photo, or as a PDF.
    }
file-problem-damaged = <b>{ $name }</b>: the file is damaged or was cut off on the way. Please send it again, as a photo if you can.
file-problem-bomb = <b>{ $name }</b>: the picture has more than { $limit } million pixels, too many to open. Send it as an ordinary photo, not as a file.
file-problem-too_many_pages = <b>{ $name }</b>: it has too many pages. { $limit } pages at most; send only those that are needed.
file-problem-password = <b>{ $name }</b>: the PDF is locked with a password. Save it without one, or send a photo. Do not send the password.
file-problem-attachment = <b>{ $name }</b>: this PDF holds other files. Send an ordinary PDF or a photo.
file-problem-gone = <b>{ $name }</b>: we cannot fetch the file from Telegram any more. Sorry, please send it once more.

doc-kpj_card = Participant card
why-doc-kpj_card = Your BPJS Ketenagakerjaan card; a screenshot of the digital card in JMO is fine too.
doc-id = e-KTP
why-doc-id = All corners visible, text readable, no glare. A foreigner? KITAS (residence permit) or passport. A driving licence (SIM) cannot replace the KTP; if it is all you have, ask the branch first.
doc-resign_letter = Resignation letter
why-doc-resign_letter = A letter from the company that you resigned, with its date.
doc-phk_proof = Proof of the PHK
why-doc-phk_proof = The proof you chose before. If it has several sheets, put them into one PDF or one photo.
doc-phk_no_objection = Letter: you accept the PHK
why-doc-phk_no_objection = A letter that you accept the PHK. It completes the PHK letter you chose before.
doc-phk_no_objection-if = Letter that you accept the PHK, if your proof is the PHK letter
doc-contract_end = End-of-contract letter
why-doc-contract_end = It must show the date the contract ends. The branch decides which letter is accepted.
doc-pension_letter = Retirement letter
why-doc-pension_letter = From the company, because you retired before { LAW("jht_age", form: "number") }.
doc-pension_letter-if = Retirement letter, if you retired before { LAW("jht_age", form: "number") }
doc-kk = Family card (KK)
why-doc-kk = All corners visible, text readable.
doc-bank_book = Front page of the bank book
why-doc-bank_book = It must show your own name and account number.
doc-photo = Recent photo of yourself
why-doc-photo = From the front, face clearly visible.
doc-paklaring = Paklaring (work letter)
why-doc-paklaring = The work certificate from the company, with signature and stamp.
doc-npwp = NPWP card
why-doc-npwp = Because the balance is above { LAW("npwp_needed_above") }, or there was a partial claim.
doc-npwp-if = NPWP, if the balance is above { LAW("npwp_needed_above") } or after a partial claim

## When it is not known, lost, or not there yet

without-nik = That's all right. An officer looks you up by name, birth date and KPJ number. The NIK also stands on the family card. Once you have it, fill it in from the summary.
without-kpj = That's all right. An officer looks the number up with your NIK. Want to look yourself? See the participant card, a payslip or the JMO app, ask HR, or call { -bpjs-phone }.
without-phone = Noted. An officer reaches you through this chat.
without-email = Noted: no e-mail yet. You can fill it in any time from the summary.
without-npwp = That's all right: an officer will ask for it, and the branch decides. About the tax: where the progressive rate applies (a part of the JHT was taken more than { LAW("tax_jht_final_within") } before), it is { $more }% higher without an NPWP.
without-bank = The claim is paid to a bank account in your own name, not to somebody else's or an e-wallet. Open an account first, bring your KTP, and fill it in from the summary. You may go on now; an officer asks before it is paid.
without-account = That's all right. The number stands in the bank book or the bank's app. An officer asks before it is paid.
without-branch = That's all right. An officer picks a branch near you.
without-date = That's all right. An officer sees the date on your letter. Waiting times and deadlines still run from that date, so the claim may be put off if it is too early.
without-plain = That's all right. An officer will ask.
without-unclear = I keep it exactly as you wrote it. An officer will check it.
without-numbers = ⚠️ There is neither a NIK nor a KPJ number yet, and an officer needs one of them to find the record. You may go on, but the claim waits until there is one.
missing-nik = { $why }, looked up by name and other data
missing-kpj = { $why }, looked up by NIK or other data
missing-phone = { $why }, to be reached by chat
missing-npwp = { $why }, the branch decides
missing-bank = { $why }, asked before it is paid
missing-account = { $why }, asked before it is paid
missing-branch = { $why }, an officer picks one
missing-date = { $why }, an officer sees the letter
missing-plain = { $why }, an officer asks
why-missing-unknown = not known yet
why-missing-none = not there yet
why-missing-lost = lost
why-missing-later = to follow
why-missing-unclear = written “{ $said }”
undecided-found = This is not known yet, and it decides: <b>{ $label }</b>.
undecided-do = { $why } Do you know it now? Press “Change it”. If you still don't, ask a branch office or { -bpjs-phone }, and have your NIK ready.
nothing-lost = Your other answers are saved. You may stop for now with “Save &amp; stop”.
tries-many = Still not right? That's all right, the buttons below offer another way.
try-nik = The NIK is the 16 digits in the top line of the KTP; it also stands on the family card. Type only the digits, for example 3276 0152 0485 0003.
try-passport = The passport number stands on the page with the photo, at the top right: letters and digits. For example X1234567.
try-name = Type only the name, without other words, as on the KTP. For example SITI RAHAYU.
try-holder = Type the name on the first page of the bank book, or press “Same as the name on the KTP”.
try-kpj = The KPJ is 11 digits on the participant card, on the digital card in JMO, or on a payslip. HR knows it too. For example 12345678901.
try-npwp = The NPWP stands on the NPWP card or on the tax slip from your company: 15 or 16 digits. For most people the NPWP is the same as the NIK.
try-phone = Type only the number, beginning with 08. For example 0812 3456 7890.
try-email = An e-mail address always has an @. You usually find it in the phone's settings, under accounts. For example siti@example.com.
try-bank = Type only the name of the bank, as on the bank book or the ATM card. For example BRI.
try-account = The account number stands on the first page of the bank book or in the bank's app. It is not the number of the ATM card. For example 1234 5678 90.
try-branch = Type only your city or regency, for example Pamekasan.
try-birthdate = Type the day, the month and then the year of birth, as on the KTP. For example 17-8-1985.
try-moment = Type the date and the time. Forgot the time? The date alone will do. For example 17-8-2026 14:30.
try-day = Type the day, the month and then the year, as written in the letter. For example 17-8-2026.
try-count = Type only the number, for example 12.
try-money = Type the amount in rupiah, for example 4500000 or 4.5 million.
try-multiple = Press one choice or more until it shows ☑️, then press “Done choosing”. Not sure which letter it is? Ask HR.
try-choice = None fits? Take the nearest one, or talk to a person.

## Not accepted: what was understood, what is wanted, an example

problem-choice = I do not understand “{ $said }” yet. Please choose one of the buttons below.
problem-choice-press = Here I need an answer from the buttons below.
problem-choose-one = Choose at least one first, then press “Done choosing”.
problem-none-and-some = “None of these yet” cannot be chosen together with others. Choose one or the other.
problem-day = I cannot read “{ $said }” as a date yet. Write day, month, year, for example { $example }.
problem-day-month = There is no month { $month }. The order is day, month, year, for example 17-8-2026.
problem-day-unreal = { $day } { $month } { $year } is not in the calendar. Please check it.
problem-day-far = { $day } is too far from today. Write the right date, for example { $example }.
problem-birthdate = I cannot read “{ $said }” as a date of birth yet. Example: 17 August 1985, or 17-8-1985.
problem-birthdate-age = With { $day } as date of birth, the age is not between { $youngest } and 100 years. Please check the year. Example: 17 August 1985.
problem-nik-form = “{ $said }” is not a NIK. A NIK has digits only, 16 of them, on your KTP. Example: 3276 0152 0485 0003.
problem-nik-length = What I read: { $digits }. That is { $found } digits, but a NIK has 16. Please compare it with your KTP.
problem-nik-day = In { $digits }, digits 7 and 8 ({ $part }) are the day of birth: 01–31, or 41–71 for women. Please check it.
problem-nik-month = In { $digits }, digits 9 and 10 ({ $part }) are the month of birth: 01–12. Please check it.
problem-nik-serial = In { $digits }, the last four digits cannot be 0000. Please check it.
problem-name = I cannot use “{ $said }” as a name yet. Write it in letters, as on your KTP. Example: SITI RAHAYU.
problem-kpj = “{ $said }” is not a KPJ number. A KPJ has 11 digits, on your participant card or in the JMO app. Example: 12345678901.
problem-kpj-is-nik = { $digits } has 16 digits, it looks like a NIK. A KPJ has 11 digits, on your participant card or in the JMO app.
problem-kpj-length = What I read: { $digits }. That is { $found } digits, but a KPJ has 11. More than one? Put a comma between them.
problem-npwp = “{ $said }” is not an NPWP. An NPWP has 15 or 16 digits. Example: 3276 0152 0485 0003.
problem-npwp-length = What I read: { $digits }. That is { $found } digits, but an NPWP has 15 or 16.
problem-phone = I cannot read “{ $said }” as a mobile number yet. Example: 0812 3456 7890.
problem-email = “{ $said }” is not an e-mail address. Example: siti@example.com. If you have none, press “I have no e-mail”.
problem-bank = I do not know “{ $said }” as a bank yet. Choose a button below, or type the name of the bank. Example: Bank Jatim.
problem-bank-wallet = “{ $said }” is an e-wallet, which cannot be used here yet. Choose a bank account in your own name.
problem-account = “{ $said }” is not an account number. Write the digits only, as in your bank book. Example: 1234 5678 90.
problem-branch = I cannot search for “{ $said }”. Type the name of the city or branch, for example Pamekasan.
problem-branch-no-coordinates = Our list of branches has no locations yet, so yours cannot be used. Type the name of your city, for example Pamekasan.

## Possible, but unusual

doubt-day-far-ahead = { $day }? That is more than a year away. Is it right?
doubt-birthdate-nik = You wrote that you were born on { $day }, but your NIK says { $in_nik }. That can happen when a date of birth was corrected. Is { $day } the date on your KTP?
doubt-nik-birthdate = NIK { $digits } says born on { $in_nik }, but you wrote { $day }. Is the NIK the same as on your KTP?
doubt-nik-province = NIK { $digits } begins with { $part }, a province code I do not know yet. Is it the same as on your KTP?
doubt-kpj-letters = KPJ { $numbers } has letters in it. Old cards may have that. Is it the same as on your card?
doubt-phone-not-own = { $phone } is not your own Telegram number. Do you really want to use it?
doubt-phone-unusual = { $phone } does not look like a usual Indonesian mobile number. Is it right?
doubt-email-domain = You wrote { $email }. Do you mean { $meant }? If { $email } is right, press Yes.
doubt-bank-unknown = The bank “{ $bank }” is not in my list. Is its name right?
doubt-account-length = { $digits } has { $found } digits, but accounts at { $bank } usually have { $usual }. Is it the same as in your bank book?
doubt-account-unusual = { $digits } has { $found } digits; accounts usually have 8–16. Is it the same as in your bank book?
doubt-holder-differs = The account holder “{ $holder }” differs from the name on the KTP, “{ $name }”. The account must be your own; if it is somebody else's, the claim is usually rejected. Is this really your own account, only spelt differently?
doubt-holder-differs-heir = The account holder “{ $holder }” differs from the name of the heir, “{ $name }”. The account must be the heir's; if it is somebody else's, the claim is usually rejected. Is this really the heir's account, only spelt differently?
doubt-holder-guardian = “{ $holder }” is the guardian's name, and the heir is “{ $name }”. The branch decides whether a guardian's account may be used; it is better to ask a branch or 175 first. Use this account all the same?
doubt-holder-differs-child = The account holder “{ $holder }” differs from { $name }. The account must belong to the parent, the guardian or the child; if it is somebody else's, the claim is usually rejected. Is it really the account of one of them, only spelt differently?
doubt-branch-unlisted = “{ $branch }” is not in our list of branches. Use this name anyway? Better ask 175 first whether there is such a branch.
offer-branch-found = Branches that match “{ $said }”:
offer-branch-near = The branches nearest to you:

## Reason cards

card-not_yet = ⏳ <b>Not possible yet: { $claim }</b>
card-not_eligible = ⛔ <b>Not possible for this reason: { $claim }</b>
card-other_programme = ↪️ <b>Another reason fits better</b>
card-ask_branch = 🏢 <b>Please ask the branch: { $claim }</b>
card-found = <b>What we found:</b> { $found }
card-rule = <b>The rule:</b> { $regulation }, in force since { $since }.
card-rule-undated = <b>The rule:</b> { $regulation }.
card-unsure = <b>The rule</b> is not certain. Please check with 175 or a branch.
card-do =
    <b>What to do:</b> { $do }
    <b>Who does it:</b> { $who }
card-branches = Branches you can go to: { $branches }.
card-also =
    <b>You may also have a right to:</b>
    { $claims }
card-since = <b>Earliest:</b> { $day }. From that day you can go on here.
card-no-date-not_yet = <b>Earliest:</b> as soon as the above is settled. The exact date cannot be worked out yet.
card-no-date-not_eligible = <b>Earliest:</b> there is no date as long as things stay as they are.
card-no-date-other_programme = I take along the answers that are the same, you need not repeat them.
card-no-date-ask_branch = Your answers are saved here.
who-participant = You can do this yourself, I will help.
who-employer = The company (HR). If they do not respond: a branch or 175.
who-branch = A BPJS Ketenagakerjaan branch.
who-time = Nothing has to be done, just wait.

refusal-still_active-found = You are working again, so your JHT cannot all be taken out yet.
refusal-still_active-do = Your JHT balance is not lost: it is carried on and can be merged at the new company. After 10 years as a member you can ask the branch about a partial claim (10% or 30%, PP 46/2015 Pasal 22). At 56 you may claim although you still work.
refusal-really_phk-found = The company let you go, so the reason is PHK, not resignation.
refusal-really_phk-do = Go on with the reason PHK. You may also have a right to JKP.
refusal-no_letter-found = There is no resignation letter from the company yet.
refusal-no_letter-do = Ask HR for the resignation letter. The waiting month is counted from the date of that letter. If the company refuses, ask a branch which other proof can be used.
refusal-waiting_resign-found = Your resignation letter is dated <b>{ $answer }</b>, less than a month ago.
refusal-waiting_resign-do = Wait until the date below. Meanwhile, prepare the documents.
refusal-employer_not_reported-found =
    { $said ->
        [tidak] Your membership is still active: the company has not reported that you stopped.
       *[tidak_tahu] It is not certain that your membership is non-active. Perhaps the company has not reported yet that you stopped.
    }
refusal-employer_not_reported-do = Ask HR to report to BPJS Ketenagakerjaan that you stopped, for all your KPJ. Check in the JMO app or with 175. If the company is closed or does not respond, go to a branch with your KTP and paklaring.
refusal-waiting_phk-found = Your PHK was on <b>{ $answer }</b>, less than a month ago.
refusal-waiting_phk-do = Wait until the date below. Meanwhile, prepare the documents.
refusal-no_proof-found = There is no proof of the PHK yet.
refusal-no_proof-do = Ask HR for one of these: the PHK letter with your letter that you accept it, a joint agreement, or the PHK report letter. A receipt of the PHK report from the Manpower Office (Dinas Tenaga Kerja) is fine too.
refusal-cut_early-found = Your contract was cut short, so it counts as PHK.
refusal-cut_early-do = Go on with the reason PHK. You may also have a right to JKP.
refusal-contract_running-found = Your contract ends on <b>{ $answer }</b>.
refusal-contract_running-do = Wait until the contract ends. The rules name no waiting time after that, but some channels may ask for a month; check with 175.
refusal-below_56-found = You are not 56 yet and, by your answer, have not retired from the company (<b>{ $answer }</b>).
refusal-below_56-do = If you have stopped working, look at the other reasons below; you need not wait until 56.

hint-jkp = 💡 After a PHK you may also have a right to <b>JKP</b> (cash and training). Apply at siapkerja.kemnaker.go.id, by <b>{ $day }</b> at the latest (PP 6/2025 Pasal 40, in force since 7 February 2025).

## PIN Klaim

pin-choose = 🔑 Last step: the <b>PIN Klaim</b> from { $operator }, 6 digits, to make sure that it is really you. Where should it go?
btn-pin-sms = 📱 SMS to { $target }
btn-pin-email = ✉️ E-mail to { $target }
btn-pin-again = 🔁 New PIN
btn-pin-other = ↔️ Other way
btn-digit = { $digit }
btn-pad-clear = C
btn-pad-back = ⌫
btn-back-to-review = ⬅️ Summary
btn-add-email = ✏️ Add an e-mail
pin-way-sms = SMS
pin-way-email = e-mail
pin-ask =
    🔑 The <b>PIN Klaim</b> is on its way by { $way } to <b>{ $target }</b>. Enter its 6 digits below, or type them (valid for { $minutes } minutes, until { $until }).
    Request code: <b>{ $code }</b>, the same as in the { $way }.
    <i>From { $operator }, not a JMO OTP or bank PIN. No e-mail yet? Look in the spam folder too.</i>
pin-pad = PIN Klaim: <b>{ $dots }</b>
pin-wait = The PIN sent before still works (request code <b>{ $code }</b>). You can ask for a new one in { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }.
pin-too-often = A PIN was asked for many times. For your safety, try again after <b>{ $time }</b>. Your claim is saved.
pin-locked = 🔒 The PIN was wrong 5 times. For your safety it is locked until <b>{ $time }</b>. After that, ask for a new PIN. Your claim is saved, you need not repeat anything.
pin-wrong = That PIN does not match. Take it from the newest message, with request code <b>{ $code }</b>. Tries left: { $left }.
pin-expired = That PIN is older than { $minutes } minutes. Please ask for a new one.
pin-old = That is an old PIN (request code { $old }). Use the newest message, with request code <b>{ $code }</b>.
pin-new-one = Those digits were for an older PIN. Use the newest message, with request code <b>{ $code }</b>.
pin-length = I read { $found } digits, but a PIN Klaim has 6. Example: 123456.
pin-ambiguous = That message holds more than one number of 6 digits. Type only the PIN Klaim, for example 123456.
pin-unread = I did not find 6 digits in that message. Example: 123456.
pin-undeliverable = Sorry, the { $way } could not be sent. Try again, or choose another way.
pin-one-way = There is only one way for you. Ask for a new PIN, or fill in your mobile number and e-mail in the summary.
pin-no-way = The PIN Klaim cannot be sent to you yet: here it is sent by e-mail, and you have not given one.
pin-message-subject = { $operator }: PIN Klaim, request code { $code }
pin-message = { $operator }: PIN Klaim { $pin } (request code { $code }), valid { $minutes } minutes. Type it only in @{ $username }. Tell nobody.

## Ask

ask-what = 💬 Type your question, or choose:
sounds-like = This seems to be about <b>{ $situation }</b>. Press <b>File a claim</b> to begin, or <b>Check conditions</b> to find out first.
ask-unknown =
    I cannot answer that yet. Perhaps it is one of these?

    If not, talk to a person: call <b>175</b> (BPJS Ketenagakerjaan), visit a branch, or contact { $operator }.
ask-unknown-here = I cannot answer that yet. Ask <b>175</b> (BPJS Ketenagakerjaan), a branch, or { $operator }. We go on here:
faq-waiting-short = When is the money paid?
faq-waiting = After a resignation or PHK, JHT can be filed after one month, counted from the date of the letter or of the PHK (Permenaker 4/2022, in force since 26 April 2022). After a complete and correct filing it is paid within { $days } working days at most. Longer than that? Call 175 or visit a branch with your receipt.
faq-fee-short = Does it cost anything?
faq-fee = <b>Claims are free</b>, here and at BPJS Ketenagakerjaan. If a broker (calo) or “officer” asks for money, refuse and report it to 175.
faq-nonactive-short = What is non-active (NA)?
faq-nonactive = NA means non-active. If you read “klaim harus dilakukan oleh tenaga kerja NA”, your membership is <b>still active</b>: the company has not reported that you stopped. Ask HR to report it. Company closed or silent? Go to a branch with your KTP and paklaring.
faq-channels-short = Can I use JMO or Lapak Asik?
faq-channels = Yes. By news up to February 2026, JHT balances up to Rp15 million go through the JMO app; larger ones through Lapak Asik (lapakasik.bpjsketenagakerjaan.go.id) or a branch. This limit may change, check with 175.
faq-kpj-short = What is a KPJ?
faq-kpj = The KPJ is your BPJS Ketenagakerjaan membership number, 11 digits. It is on your participant card, in the JMO app, or ask HR. Cannot find it? Go to a branch with your KTP.
faq-pin-short = Which PIN do you ask for?
faq-pin = Only the <b>PIN Klaim</b> from { $operator }, 6 digits, at the end. We never ask for a JMO password or OTP, a bank PIN, or a Telegram code.
faq-tax-short = Is there tax on it?
faq-tax = JHT paid at once: no tax up to Rp50 million; above that 5% (PP 68/2009). Usually the 5% is only for the part above Rp50 million; check with the branch.
faq-safe-short = Is this safe?
faq-safe = We are not BPJS Ketenagakerjaan, and never ask for money, a JMO password, an OTP, a bank PIN or a Telegram code. Your data is kept locked, and you can delete it under My data. In doubt? Ask { $operator } or call 175.
faq-contact-short = Talk to a person
faq-contact = Call <b>175</b> (BPJS Ketenagakerjaan), visit a branch (list: www.bpjsketenagakerjaan.go.id/kontak.html), or contact { $operator }. Have your KTP and KPJ number ready.

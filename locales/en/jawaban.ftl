## Not accepted: what was understood, what is wanted, an example

problem-choice = I do not understand “{ $said }” yet. Please choose one of the buttons below.
problem-choice-press = Here I need an answer from the buttons below.
problem-choose-one = Choose at least one first, then press “Done choosing”.
problem-none-and-some = “None of these yet” cannot be chosen together with others. Choose one or the other.
problem-day = I cannot read “{ $said }” as a date yet. Write day, month, year, for example { $example }.
problem-day-month = There is no month { $month }. The order is day, month, year, for example 17-8-2026.
problem-day-unreal = { $day } { $month } { $year } is not in the calendar. Please check it.
problem-day-far = { $day } is too far from today. Write the right date, for example { $example }.
problem-day-lacks-exact = “{ $said }” does not tell the exact day yet. Which date is it? Write day, month, year, for example { $example }.
problem-day-lacks-year = The year is missing in “{ $said }”. Write day, month, year, for example { $example }.
problem-day-lacks-day = The day is missing in “{ $said }”. Write day, month, year, for example { $example }.
problem-day-lacks-month = The month and the year are missing in “{ $said }”. Write day, month, year, for example { $example }.
problem-birthdate = I cannot read “{ $said }” as a date of birth yet. Example: 17 August 1985, or 17-8-1985.
problem-birthdate-age = With { $day } as date of birth, the age is not between { $youngest } and 100 years. Please check the year. Example: 17 August 1985.
problem-nik-form = “{ $said }” is not a NIK. A NIK has digits only, 16 of them, on your KTP. Example: 3276 0152 0485 0003.
problem-nik-length = What I read: { $digits }. That is { $found } digits, but a NIK has 16. Please compare it with your KTP.
problem-nik-day = In { $digits }, digits 7 and 8 ({ $part }) are the day of birth: 01–31, or 41–71 for women. Please check it.
problem-nik-month = In { $digits }, digits 9 and 10 ({ $part }) are the month of birth: 01–12. Please check it.
problem-nik-date = In { $digits }, digits 7 to 12 ({ $part }) say born on { $day } { $month }, a date that does not exist. Please check it.
problem-nik-serial = In { $digits }, the last four digits cannot be 0000. Please check it.
problem-name = I cannot use “{ $said }” as a name yet. Write it in letters, as on your KTP. Example: SITI RAHAYU.
problem-name-several = “{ $said }” looks like two names. Please write one person only, as on the KTP. Example: SITI RAHAYU.
problem-name-sentence = “{ $said }” does not look like a person's name. Please write just the name, as on the KTP. Example: SITI RAHAYU.
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
problem-account-own = { $digits } is your { $own }, not an account number. The account number is in the bank book or the bank's app. Example: 1234 5678 90.
own-nik = NIK
own-kpj = KPJ number
own-npwp = NPWP
problem-holder-other = An account of “{ $holder }” cannot be used yet: the name is not yours, { $name }. Please use an account in your own name. None yet, or does the bank know you by another name? Ask a branch or { -bpjs-phone } first; your answers are kept.
problem-holder-other-heir = An account of “{ $holder }” cannot be used yet: the name is not the heir's, { $name }. Please use an account in the heir's own name. None yet? Ask a branch or { -bpjs-phone } first; your answers are kept.
problem-holder-other-child = An account of “{ $holder }” cannot be used yet: the name is none of { $name }. Please use the account of a parent, the guardian or the child. None yet? Ask a branch or { -bpjs-phone } first; your answers are kept.
problem-branch = I cannot search for “{ $said }”. Type the name of the city or branch, for example Pamekasan.
problem-branch-no-coordinates = Our list of branches has no locations yet, so yours cannot be used. Type the name of your city, for example Pamekasan.

## Possible, but unusual

doubt-day-far-ahead = { $day }? That is more than a year away. Is it right?
doubt-day-meant = Do you mean { $day }?
doubt-value-meant = Do you mean { $value }?
doubt-phone-abroad = { $phone } is a number from { $country }. Is it right?
doubt-birthdate-nik = You wrote that you were born on { $day }, but your NIK says { $in_nik }. That can happen when a date of birth was corrected. Is { $day } the date on your KTP?
doubt-nik-birthdate = NIK { $digits } says born on { $in_nik }, but you wrote { $day }. Is the NIK the same as on your KTP?
doubt-nik-province = NIK { $digits } begins with { $part }, a province code I do not know yet. Is it the same as on your KTP?
doubt-kpj-letters = KPJ { $numbers } has letters in it; usually all are digits. Is it the same as on your card?
doubt-phone-not-own = { $phone } is not your own Telegram number. Do you really want to use it?
doubt-phone-unusual = { $phone } does not look like a usual Indonesian mobile number. Is it right?
doubt-bank-unknown = The bank “{ $bank }” is not in my list. Is its name right?
doubt-name-one-word = { $name }: is the name on the KTP really one word?
doubt-name-short = { $name }: is the name on the KTP really one letter?
doubt-name-long = { $name }: the same as on the KTP, to the last letter?
doubt-name-meant = Is the name { $name }, exactly as on the KTP?
doubt-name-place = { $name } is the name of a place, too. Is the person's name { $name }, exactly as on the KTP?
doubt-name-unlikely = { $name }: is that exactly the full name on the KTP?
doubt-account-phone = { $digits } is your phone number, too. Is the account number really the same as the phone number?
doubt-account-bank = You say { $other }, while the bank so far is { $bank }. Is { $digits } an account at { $bank }?
doubt-account-words = Is the account number { $digits }, as in the bank book?
doubt-account-length = { $digits } has { $found } digits, but accounts at { $bank } usually have { $usual }. Is it the same as in your bank book?
doubt-account-unusual = { $digits } has { $found } digits; accounts usually have 8–16. Is it the same as in your bank book?
doubt-holder-differs = The account holder “{ $holder }” differs from the name on the KTP, “{ $name }”. The account must be your own; if it is somebody else's, the claim is usually rejected. Is this really your own account, only spelt differently?
doubt-holder-differs-heir = The account holder “{ $holder }” differs from the name of the heir, “{ $name }”. The account must be the heir's; if it is somebody else's, the claim is usually rejected. Is this really the heir's account, only spelt differently?
doubt-holder-guardian = “{ $holder }” is the guardian's name, and the heir is “{ $name }”. We have not found in the rules whether a guardian's account may be used; it is better to ask a branch or { -bpjs-phone } first. Use this account all the same?
doubt-holder-differs-child = The account holder “{ $holder }” differs from { $name }. The account must belong to the parent, the guardian or the child; if it is somebody else's, the claim is usually rejected. Is it really the account of one of them, only spelt differently?
doubt-branch-unlisted = “{ $branch }” is not in our list of branches. Use this name anyway? Better ask { -bpjs-phone } first whether there is such a branch.
offer-branch-found = Branches that match “{ $said }”:
offer-branch-near = The branches nearest to you:
offer-name-meant = Which one is exactly as on the KTP?
offer-bank-meant = “{ $said }”: which bank do you mean?
offer-bank-gopay = GoPay Tabungan is an account at Bank Jago. Choose Bank Jago if you have its account number. A plain GoPay balance cannot be used; please use another bank account in your name.
offer-account-which = There is more than one number. Which one is the account number?
offer-day-which = You wrote “{ $said }”. Which day do you mean? If neither, write it in full: day, month, year.
offer-value-which = There is more than one in your message. Which one is it?
offer-email-domain = You wrote { $email }. Perhaps there is a slip. Which address is right?
opt-day = { $day }
opt-value = { $value }
opt-email-use = Use { $email }
opt-email-keep = Keep { $email }

## Reason cards

card-not_yet =
    ⏳ <b>{ $claim }</b>
    Sorry, not possible yet.
card-not_eligible =
    <b>{ $claim }</b>
    Sorry, it is not possible for this reason.
card-other_programme =
    ↪️ <b>{ $claim }</b>
    Another reason fits better.
card-ask_branch =
    🏢 <b>{ $claim }</b>
    Please ask a branch about this first.
card-own_choice = ⏸ <b>{ $claim }</b>
card-found = <b>Why:</b> { $found }
card-rule = <i>Based on: { $regulation }.</i>
card-rule-since = <i>Based on: { $regulation } (since { $since }).</i>
card-unsure = <i>The branch decides. In doubt? Call { -bpjs-phone }.</i>
card-do = <b>What to do:</b> { $do }
card-branches = Branches you can go to: { $branches }.
card-also =
    <b>You may also have a right to:</b>
    { $claims }
card-since = <b>Earliest:</b> { $day }. From that day you can go on here.
card-by = ⏰ <b>Last moment:</b> { $until }.
card-carried = The answers you have given come along.

refusal-still_active-found = You are working again, so your JHT cannot all be taken out yet.
refusal-still_active-do = Your balance is not lost: it is carried on and can be merged at the new company. A member for { LAW("jht_partial_min_years") }? You can take out part of it ({ LAW("jht_partial_share_other") } or { LAW("jht_partial_share_house") }). Aged { LAW("jht_age", form: "number") }? You may claim although you still work.
refusal-really_phk-found = The company let you go, so the reason is PHK, not resignation.
refusal-really_phk-do = Go on with the reason PHK. You may also have a right to JKP (cash while looking for work).
refusal-no_letter-found = There is no resignation letter from the company yet.
refusal-no_letter-do = Ask HR for it. The wait of { LAW("jht_wait_resign") } is counted from the date of that letter. Does the company refuse? Ask a branch which other proof can be used.
refusal-waiting_resign-found = Your resignation letter is dated <b>{ $answer }</b>, less than { LAW("jht_wait_resign") } ago.
refusal-waiting_resign-do = Wait until the date below. Meanwhile, prepare the documents.
refusal-employer_not_reported-found = Your membership is still active: the company has not reported that you stopped.
refusal-employer_not_reported-do = Ask HR to report that you stopped, for all your KPJ. Is the company closed, or does it not respond? Go to a branch with your KTP and paklaring. Does the company owe contributions? You can claim your JHT all the same.
refusal-employer_unsure-found = It is not certain whether your membership is non-active.
refusal-employer_unsure-do = Look in the JMO app or call { -bpjs-phone }. Still active? Ask HR to report that you stopped, for all your KPJ. Is the company closed, or does it not respond? Go to a branch with your KTP and paklaring.
refusal-waiting_phk-found = Your PHK was on <b>{ $answer }</b>, less than { LAW("jht_wait_phk") } ago.
refusal-waiting_phk-do = Wait until the date below. Meanwhile, prepare the documents.
refusal-no_proof-found = There is no proof of the PHK yet.
refusal-no_proof-do = Ask HR for one of these: the PHK letter with your letter that you accept it, a joint agreement, or the PHK report letter. A receipt of the PHK report from the Manpower Office (Dinas Tenaga Kerja) is fine too.
refusal-cut_early-found = Your contract was cut short, so it counts as PHK.
refusal-cut_early-do = Go on with the reason PHK. You may also have a right to JKP (cash while looking for work).
refusal-contract_running-found = Your contract ends on <b>{ $answer }</b>.
refusal-contract_running-do = Wait until the contract ends. After that the rules name no waiting time; if an app still asks you to wait, ask { -bpjs-phone }.
refusal-below_56-found = You are not { LAW("jht_age", form: "number") } yet and have not retired from the company.
refusal-below_56-do = Have you stopped working? Look at the other reasons below; you need not wait for that age.

hint-jkp = 💡 After a PHK you may also have a right to <b>JKP</b> (cash while looking for work). Apply at siapkerja.kemnaker.go.id, by <b>{ $day }</b> at the latest.

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
btn-add-phone = ✏️ Add a phone number
pin-way-sms = SMS
pin-way-email = e-mail
pin-ask =
    🔑 The <b>PIN Klaim</b> is on its way by { $way } to <b>{ $target }</b>. Enter its 6 digits below, or type them (valid for { $minutes } minutes, until { $until }).
    Request code: <b>{ $code }</b>, the same as in the { $way }.
    <i>From { $operator }, not a JMO OTP or bank PIN.</i>
pin-pad = PIN Klaim: <b>{ $dots }</b>
pin-wait = The PIN sent before still works (request code <b>{ $code }</b>). You can ask for a new one in { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }.
pin-too-often = A PIN was asked for many times. For your safety, a new one can be asked for after <b>{ $time }</b>. Your claim is saved.
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
pin-no-way =
    ⚠️ The PIN Klaim can't be sent to you yet, and the claim is filed with that PIN. { $ways ->
        [email] Here the PIN is sent by e-mail, and there is no e-mail address of yours yet. Create one of your own, free of charge on a phone (at gmail.com for example), and fill it in here.
        [sms] Here the PIN is sent by SMS, and there is no phone number of yours yet. Fill it in as soon as you have a number of your own.
        [email-sms] Here the PIN is sent by SMS or e-mail, and there is neither yet. The easiest way: create an e-mail address of your own, free of charge on a phone (at gmail.com for example), and fill it in here.
       *[none] Right now { $operator } has no way to send a PIN. Your claim stays saved.
    }
try-pin = The PIN is in the newest message, the one whose request code is the same as on this screen. Type only its 6 digits. No such message? Press “New PIN”.
reach-by-sms = The PIN Klaim can be sent to this number by SMS.
reach-by-email = The PIN Klaim can be sent to this e-mail address.
reach-abroad = ⚠️ An SMS to a number abroad may not arrive, and here the PIN Klaim is sent by SMS. Do you have an Indonesian number of your own? Change the number from the summary.
reach-abroad-email = ⚠️ An SMS to a number abroad may not arrive. Fill in your e-mail in the next step, so that the PIN Klaim can be sent there.
pin-message-subject = { $operator }: PIN Klaim, request code { $code }
pin-message = { $operator }: PIN Klaim { $pin } (request code { $code }), valid { $minutes } minutes. Type it only in @{ $username }. Tell nobody.

## Ask

ask-what = 💬 Type your question, or choose:
sounds-like = This seems to be about <b>{ $situation }</b>. Press <b>File a claim</b> to begin, or <b>Check conditions</b> to find out first.
ask-unknown =
    I cannot answer that yet. Perhaps it is one of these?

    If not, ask { $operator } ({ $contact }), a branch, or { -bpjs-phone-ready }.
ask-unknown-here = I cannot answer that yet. Ask { $operator } ({ $contact }), a branch, or { -bpjs-phone-ready }. We go on here:
asked-known = That looks like a question. The answer:
asked-what = Please, type your question. After that I am still waiting for <b>{ $label }</b>.
asked-waiting = I am still waiting for <b>{ $label }</b>.
asked-here =
    That looks like a question. About <b>{ $label }</b>: { $why }

    Not answered? Call <b>{ -bpjs-phone }</b> or contact { $operator } ({ $contact }). I am still waiting for this answer.
said-same = The same as what? Please write it out. I am waiting for <b>{ $label }</b>.
said-stop = Stop for now? Press save, nothing you answered is lost. To go on, I am waiting for <b>{ $label }</b>.
said-greeting = Hello! I am still here. I am waiting for <b>{ $label }</b>.
said-thanks = You are welcome. I am waiting for <b>{ $label }</b>.
faq-waiting-short = When is the money paid?
faq-waiting = After a resignation or PHK, JHT can be filed after { LAW("jht_wait_resign") }, counted from the date of the letter or of the PHK ({ RULE("jht_wait_resign") }). After a complete and correct filing it is paid within { LAW("jht_sla") } at most. Longer than that? Call { -bpjs-phone } or visit a branch.
faq-fee-short = Does it cost anything?
faq-fee = <b>Claims are free</b>, here and at BPJS Ketenagakerjaan. If a broker (calo) or “officer” asks for money, refuse and report it to { -bpjs-phone }.
faq-nonactive-short = What is non-active (NA)?
faq-nonactive = NA means non-active. If you read “klaim harus dilakukan oleh tenaga kerja NA”, your membership is <b>still active</b>: the company has not reported that you stopped. Ask HR to report it. Company closed or silent? Go to a branch with your KTP and paklaring.
faq-channels-short = Can I use JMO or Lapak Asik?
faq-channels = Yes. JHT balances up to { LAW("jmo_balance_limit") } go through the JMO app; larger ones through Lapak Asik (lapakasik.bpjsketenagakerjaan.go.id) or a branch. This limit may change, check with { -bpjs-phone }.
faq-kpj-short = What is a KPJ?
faq-kpj = The KPJ is your BPJS Ketenagakerjaan membership number, 11 digits. It is on your participant card, in the JMO app, or ask HR. Cannot find it? Go to a branch with your KTP.
faq-pin-short = Which PIN do you ask for?
faq-pin = Only the <b>PIN Klaim</b> from { $operator }, 6 digits, at the end. We never ask for a JMO password or OTP, a bank PIN, or a Telegram code.
faq-tax-short = Is there tax on it?
faq-tax = JHT paid at once: no tax up to { LAW("tax_jht_final", form: "limit") }; above that { LAW("tax_jht_final", form: "rate") } ({ RULE("tax_jht_final") }). Usually the { LAW("tax_jht_final", form: "rate") } is only for the part above { LAW("tax_jht_final", form: "limit") }; check with the branch.
faq-safe-short = Is this safe?
faq-safe = We are not BPJS Ketenagakerjaan and never ask for money, a JMO password, an OTP, a bank PIN or a Telegram code. Your data is kept locked, and you can delete it under My data. In doubt? Ask { $operator } ({ $contact }) or call { -bpjs-phone }.
faq-contact-short = Talk to a person
faq-contact =
    📞 { -bpjs-phone-about }
    🏢 A branch: addresses at www.bpjsketenagakerjaan.go.id/kontak.html. Bring your KTP and participant card.
    👤 <b>{ $operator }</b>, who runs this bot: about a claim filed here (KLM-…).
    { $contacts }

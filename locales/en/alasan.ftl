## Reasons of a decision: what is wrong, then what can be done.
## { $about } is the name of the document or answer as in the claim itself.

# Documents

reason-unreadable = The photo of { $about } can't be read yet.
reason-unreadable-do = Take it again in bright light, without glare.
reason-cut_off = The photo of { $about } is cut off.
reason-cut_off-do = Take it again so that all four corners are seen.
reason-wrong_document = For { $about } we received another document.
reason-wrong_document-do = Send a photo of the one that is asked for.
reason-outdated = We have not received the newest { $about } yet.
reason-outdated-do = Send a photo of the newest one.
reason-unsigned = A signature or stamp is missing on { $about }.
reason-unsigned-do = Ask whoever made it to sign and stamp it, then take a new photo.
reason-page_missing = A page of { $about } has not reached us.
reason-page_missing-do = Send a photo of the missing page only.
reason-document_missing = We have not received { $about } yet.
reason-document_missing-do = Send a photo of it here.
reason-file_broken = We can't open the file of { $about } on our side.
reason-file_broken-do = Send it again as a photo, not as a file.
reason-other_document = Something about { $about } needs to be corrected.
reason-other_document-do = Follow the officer's message, then send a new photo.

# Answers

reason-field_differs = Your answer for { $about } is not what the document says.
reason-field_differs-do = Fill it in again exactly as in the document.
reason-identity_differs = Your answer for { $about } differs from the membership record.
reason-identity_differs-do = Take your e-KTP, family card and participant card to a branch to have it corrected. Then tell { $operator } ({ $contact }).
reason-ktp_wrong = The entry for { $about } on the KTP has to be corrected first.
reason-ktp_wrong-do = Take your family card and birth certificate to Dukcapil. Once you have the new e-KTP, tell { $operator } ({ $contact }).
reason-account_wrong = The bank does not know the { $about } you filled in.
reason-account_wrong-do = Copy it again from the bank book or the app of your bank.
reason-account_dormant = The account you filled in is not active at the bank.
reason-account_dormant-do = Have the bank activate it, or fill in another account in your own name.
reason-account_closed = The account you filled in is closed.
reason-account_closed-do = Fill in another active account in your own name.
reason-account_other_holder = The name of the account holder is not the same as your name.
reason-account_other_holder-do = Fill in an account in your own name, written as at the bank.
reason-email_unreachable = What we send does not reach the { $about } you filled in.
reason-email_unreachable-do = Fill in an address of your own that you can open.
reason-kpj_not_found = We can't find the { $about } you filled in.
reason-kpj_not_found-do = Copy it again from the participant card or from JMO.
reason-other_field = Your answer for { $about } needs to be corrected.
reason-other_field-do = Follow the officer's message, then fill it in again.

# The whole claim

reason-still_active = The membership is still recorded as working.
reason-still_active-do = Ask HR of your old employer to report that you left. Closed, or they refuse? Take your paklaring to a branch.
reason-employer_not_reported = The employer has not reported that you left.
reason-employer_not_reported-do = Remind HR. Has it closed? Take your paklaring, or a letter of the Manpower Office, to a branch.
reason-mother_name_differs = The mother's name differs from the membership record.
reason-mother_name_differs-do = Take your family card and a letter of the employer to a branch to have it corrected.
reason-waiting_time = The waiting time after the end of work has not passed yet.
reason-waiting_time-do = Look up the non-active date in JMO, wait until the day, then apply again.
reason-identity_taken = The identity in this claim has to be confirmed in person at a branch.
reason-identity_taken-do = Take your original e-KTP, family card and participant card to have it corrected there. Ever lost a document? Take the police report of the loss too.
reason-lost_wallet = As identity documents were lost, your identity has to be confirmed first.
reason-lost_wallet-do = Get a report of the loss from the police. Take it and your family card to Dukcapil for an e-KTP, then to a branch for a participant card.
reason-not_confirmed = We could not confirm yet that this claim is from you.
reason-not_confirmed-do = Apply again from this chat with the newest PIN Klaim. That PIN is for you alone.
reason-several_kpj = More than one KPJ is still active.
reason-several_kpj-do = Take all participant cards and your e-KTP to a branch to have them merged.
reason-balances_unmerged = The balances of several KPJ have not been merged.
reason-balances_unmerged-do = Merge them with Pengkinian Data in JMO, or take all participant cards to a branch.
reason-update_in_progress = A correction of the membership data is still under way.
reason-update_in_progress-do = Wait until it is done, then tell { $operator } ({ $contact }).
reason-update_used = Pengkinian Data was already used for this membership.
reason-update_used-do = Take your e-KTP and participant card to a branch; the claim can go on there.
reason-other_channel = The same claim has come in another way already.
reason-other_channel-do = Wait for the answer there, or cancel it there and tell { $operator } ({ $contact }).
reason-above_limit = The balance is above what can be claimed this way.
reason-above_limit-do = Apply through Lapak Asik or a branch with the same documents.
reason-reason_unverified = The reason of this claim has to be confirmed at a branch.
reason-reason_unverified-do = Take the original documents to a branch.
reason-works_again = The participant is recorded as working again.
reason-works_again-do = The balance is safe. Have the old KPJ merged with the new one at a branch.
reason-employer_arrears = The employer's unpaid contributions do not stop this claim.
reason-employer_arrears-do = You need not do anything about it.
reason-processed_late = The check of this claim is late on our side, sorry.
reason-processed_late-do = You need not do anything about it.
reason-bank_problem = The trouble is at the bank, not in your data.
reason-bank_problem-do = You need not do anything; we send it again.
reason-other = The officer explains the reason in their own words.
reason-other-do = Not clear yet? Contact { $operator } ({ $contact }).

# Form

reason-about = that answer
reason-told = <b>{ $what }</b>{ $do }{ $note }
reason-do = { " " }{ $do }
reason-note =
    { "" }
    Officer: { $note }
appointment = Time: { $day }, { $time }{ $place }{ $link }{ $bring }
appointment-place =
    { "" }
    Place: { $place }
appointment-link =
    { "" }
    By video: { $link }
appointment-bring =
    { "" }
    Bring: { $bring }
verification-unknown =
    🔎 This NIK, KPJ number, and date of birth were not found together among the participants. A digit may be in the wrong place.

    Look at any of them again, or go on if they are the same as on your card: an officer will check.
verification-active =
    🔎 The participants' data still shows you as working.

    { reason-still_active-do }

    Your answers are kept; you may go on all the same.
verification-several =
    🔎 { reason-several_kpj }

    { reason-several_kpj-do }
verification-found = 🔎 You were found among the participants.
letter-beside = This is the confirmation of your appointment for <b>{ $claim }</b>. Keep it, and show it when you come.
moved-instead = 🔁 This replaces my message of { $at }: “{ $state }”.
appointment-branch = { $name } branch

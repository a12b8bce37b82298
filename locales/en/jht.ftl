## Names of the claims

claim-jht_bpu = JHT: self-employed, stopped
claim-full-jht_bpu = JHT (old-age savings): I was self-employed and have stopped
claim-jht_ln = JHT: leave Indonesia for good
claim-full-jht_ln = JHT (old-age savings): I am leaving Indonesia for good
claim-jht_cacat = JHT: total disability
claim-full-jht_cacat = JHT (old-age savings): total permanent disability
claim-jht_meninggal = JHT: participant has died
claim-full-jht_meninggal = JHT (old-age savings): the participant has died
claim-jht_10 = JHT: take out { LAW("jht_partial_share_other") }
claim-full-jht_10 = JHT (old-age savings): take out { LAW("jht_partial_share_other") }
claim-jht_30 = JHT: { LAW("jht_partial_share_house") } for a house

claim-full-jht_30 = JHT (old-age savings): take out { LAW("jht_partial_share_house") } for a house

## Conditions

q-jp_hint = Are you also in <b>JP</b> (the pension)? JP is for employees only. Not sure? Choose No, then ask HR or { -bpjs-phone }.
label-jp_hint = In JP
why-jp_hint = JP (the pension) is another programme with an age of its own. If you are in it, you may have a right to both. This answer does not change your right to JHT.
q-stopped = Have you <b>stopped</b> working or running your business?
label-stopped = Stopped
why-stopped = Self-employed participants (BPU) can take out all of their JHT after they stop working.
q-nonactive_bpu = Is your BPU membership <b>non-active</b> for all your KPJ? You can check in the JMO app or with { -bpjs-phone }.
label-nonactive_bpu = Membership non-active
why-nonactive_bpu = While the membership is still recorded as active, a branch usually cannot process the claim.
q-citizenship = Are you a <b>foreigner (WNA)</b> or an <b>Indonesian (WNI)</b>?
label-citizenship = Citizenship
why-citizenship = This reason is for foreigners (WNA) who leave for good. For Indonesians (WNI) the branch decides.
opt-citizenship-WNA = WNA (foreigner)
opt-citizenship-WNI = WNI (Indonesian)
q-doctor_total = Is there a <b>doctor's letter</b> that says <b>total permanent disability</b>?
label-doctor_total = Letter on total permanent disability
why-doctor_total = This letter is the main proof, from the examining or advising doctor.
q-cause_work = Did the disability come from an <b>accident at work</b> or an <b>occupational disease</b>?
label-cause_work = Caused by work
why-cause_work = This answer does not change the right to JHT. If it came from work, there may be other rights through JKK (work accidents).
q-determination_date =
    On which date was the <b>doctor's letter</b> written?
    Example: 17 August 2026, or 17-8-26
label-determination_date = Date of the doctor's letter
why-determination_date = The right begins on the first day of the month after this letter. Do not remember the date? Choose I don't know.
q-relation_jht =
    We are sorry for your loss. Some of the questions may be hard.
    How is the heir who claims <b>related</b> to the participant who died?
label-relation_jht = Relation to the participant
why-relation_jht = The right follows the order of heirs, and each relation needs other papers.
q-jkm_hint = Was the membership <b>still active when the participant died</b>? That is: contributions were still paid.
label-jkm_hint = Active at the time
why-jkm_hint = This answer does not change the right to JHT. If it was active, the family may also have a right to JKM (death benefit) and JP (pension).
q-first_date =
    Since when have you <b>been a member</b> of BPJS Ketenagakerjaan? See the JMO app or your first card.
    Example: 17 August 2014, or 17-8-14
label-first_date = Member since
why-first_date = Part of the JHT can be taken out after { LAW("jht_partial_min_years") } of membership ({ RULE("jht_partial_min_years") }).
q-earlier = Have you <b>ever</b> taken out part of your JHT ({ LAW("jht_partial_share_other") } or { LAW("jht_partial_share_house") })?
label-earlier = Took out part before
why-earlier = Part of it can be taken out { LAW("jht_partial_times") } only: { LAW("jht_partial_share_other") } or { LAW("jht_partial_share_house") }, not both ({ RULE("jht_partial_times") }).
q-tax_ack = If you take out the rest of your JHT more than { LAW("tax_jht_final_within") } from now, more tax <b>may be taken off</b>. Do you still want to take part of it now?
label-tax_ack = Take part of it now all the same
why-tax_ack = If all JHT is taken out within { LAW("tax_jht_final_within") } by the calendar: no tax up to { LAW("tax_jht_final", form: "limit") }, { LAW("tax_jht_final", form: "rate") } above it (usually only on the part above; the branch confirms). The rest taken out later than that: { LAW("tax_jht_progressive", form: "lowest") } to { LAW("tax_jht_progressive", form: "highest") }, more for larger sums ({ RULE("tax_jht_final") }).
q-mode = How is the house or apartment bought: with <b>cash</b> or on <b>credit</b>?
label-mode = How the house is bought
why-mode = The papers differ. For credit, the branch first writes an eligibility letter, then comes the bank.
opt-mode-tunai = Cash
opt-mode-kredit = Credit (KPR)

## Reason cards

refusal-still_working_bpu-found = You are still working or running your business.
refusal-still_working_bpu-do = Your JHT balance stays, and all of it can be taken out after you stop. A member for { LAW("jht_partial_min_years") }? You can take out part of it. Aged { LAW("jht_age", form: "number") }? You may claim while working.
refusal-membership_still_active-found = Your BPU membership is still active.
refusal-membership_still_active-do = Ask { -bpjs-phone }, a branch, or where you signed up: how do I make my BPU membership non-active? Once it is, go on here.
refusal-membership_unsure-found = It is not certain whether your BPU membership is non-active.
refusal-membership_unsure-do = Check in the JMO app or call { -bpjs-phone }. Still active? Ask them how to make it non-active.
refusal-uncertain_rule-found = This reason is for foreigners. Whether Indonesians can use it too, the branch decides.
refusal-uncertain_rule-do = Have you stopped working? Use resignation or PHK below as the reason. Neither fits? Ask { -bpjs-phone } before you leave.
refusal-reached_56-found = You were born on <b>{ $answer }</b>, so you are { LAW("jht_age", form: "number") } or older.
refusal-reached_56-do = Go on with the retirement age as the reason. It is easier: no doctor's letter is needed.
refusal-waiting_determination-found = Your doctor's letter is dated <b>{ $answer }</b>. The right begins on the first day of the next month.
refusal-waiting_determination-do = Wait until the date below. Meanwhile, get the documents ready.
refusal-below_10_years-found = You have been a member since <b>{ $answer }</b>, not yet { LAW("jht_partial_min_years") }.
refusal-below_10_years-do = Wait until the date below. Have you stopped working? You may be able to take out all of it for another reason; try Check conditions.
refusal-once_only-found = You have taken out part of your JHT before, and that is possible { LAW("jht_partial_times") } only.
refusal-once_only-do = The rest of your balance is not lost: you can take out all of it after you stop working or at { LAW("jht_age", form: "number") }. You think you never took any? Ask { -bpjs-phone } or a branch.
refusal-tax_not_understood-found = You do not want to take part of it yet. That is all right, take your time.
refusal-tax_not_understood-do = See an example of the tax with the button Estimate. Once you are sure, change the answer and go on here.

hint-jp_lumpsum = 💡 You have reached the JP age, so you may also have a right to <b>JP (pension) paid at once</b>. It is a claim of its own, apart from JHT.
hint-disabled_by_work = 💡 Because it came from work, you may also have a right to <b>JKK</b> (work accidents, best done first), <b>JP</b> (pension), and the <b>scholarship for your children</b>.
hint-disabled_otherwise = 💡 If you are in JP (the pension), you may also have a right to the <b>disability pension</b>. It is a claim of its own, apart from JHT.
hint-jkm = 💡 Because the membership was still active, the family may also have a right to <b>JKM</b> (death benefit) and <b>JP</b> (the widow's or widower's pension). If work caused the death, <b>JKK</b> takes the place of JKM.

## Documents

doc-bpu_stop = Statement that you stopped
why-doc-bpu_stop = A letter you write and sign yourself. The branch decides whether it is needed.
doc-passport = Passport
why-doc-passport = The page with photo, name and passport number.
doc-no_work_statement = Statement of emigration
why-doc-no_work_statement = A statement you have signed.
doc-work_status_letter = Letter on your work status
why-doc-work_status_letter = From the company: you still work there, or you have stopped.
doc-ppjb_ajb = House sale deed (PPJB/AJB)
why-doc-ppjb_ajb = Sale and purchase agreement (PPJB) or deed of sale (AJB), because the house is bought with cash.
doc-ppjb_ajb-if = House sale deed (PPJB/AJB), if it is bought with cash
doc-bank_loan = Loan agreement or offer
why-doc-bank_loan = From the bank that gives the housing credit.
doc-bank_loan-if = Loan agreement or credit offer, if the house is bought on credit
doc-standing_instruction = Transfer order of the bank
why-doc-standing_instruction = The bank calls it a <i>standing instruction</i>: the order to pass the money on to the housing credit. Ask the bank that gives the credit.
doc-standing_instruction-if = Transfer order (standing instruction) of the bank, if the house is bought on credit
doc-npwp_heirs = NPWP of participant or heir
doc-npwp_heirs-if = NPWP, if the balance is above { LAW("npwp_needed_above") } or after a partial claim
why-doc-npwp_heirs = Because the balance is above { LAW("npwp_needed_above") }, or there was a partial claim. The branch decides whose NPWP it is.

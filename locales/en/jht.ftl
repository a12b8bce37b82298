## Names of the claims

claim-jht_bpu = JHT: self-employed, stopped
claim-jht_ln = JHT: leaving Indonesia
claim-jht_cacat = JHT: total disability
claim-jht_meninggal = JHT: participant has died
claim-jht_10 = JHT: take out 10%
claim-jht_30 = JHT: take out 30% for a house

## Conditions

q-jp_hint = Are you also in <b>JP</b> (Jaminan Pensiun)? JP is for employees only. Not sure? Choose No, then ask HR or 175.
label-jp_hint = In JP
why-jp_hint = JP is another programme with a retirement age of its own. If you are in it, you may have a right to both. This answer does not change your right to JHT.
q-stopped = Have you <b>stopped</b> working or running your business?
label-stopped = Stopped
why-stopped = Self-employed participants (BPU) can take out all of their JHT after they stop working (Permenaker 4/2022).
q-nonactive_bpu = Is your BPU membership <b>non-active</b> for all your KPJ? You can check in the JMO app or with 175.
label-nonactive_bpu = Membership non-active
why-nonactive_bpu = While the membership is still recorded as active, the claim cannot be processed.
q-citizenship = Are you a <b>foreigner (WNA)</b> or an <b>Indonesian (WNI)</b>?
label-citizenship = Citizenship
why-citizenship = The rule we found about leaving Indonesia for good is for foreigners (WNA). For Indonesians it is not certain.
opt-citizenship-WNA = WNA (foreigner)
opt-citizenship-WNI = WNI (Indonesian)
q-doctor_total = Is there a <b>doctor's letter</b> that says <b>total permanent disability</b>?
label-doctor_total = Letter on total permanent disability
why-doctor_total = This letter is the main proof. The examining or advising doctor writes it.
q-cause_work = Did the disability come from an <b>accident at work</b> or an <b>occupational disease</b>?
label-cause_work = Caused by work
why-cause_work = This answer does not change the right to JHT. If it came from work, there may be other rights through JKK.
q-determination_date =
    On which date was the <b>doctor's letter</b> written?
    Example: 17 August 2026, or 17-8-26
label-determination_date = Date of the doctor's letter
why-determination_date = The right counts from the 1st of the month after the total permanent disability was determined.
q-jkm_hint = Was the membership <b>still active when the participant died</b>? That is: contributions were still paid.
label-jkm_hint = Active at the time
why-jkm_hint = This answer does not change the right to JHT. If it was active, the family may also have a right to JKM and JP.
q-first_date =
    Since when have you <b>been a member</b> of BPJS Ketenagakerjaan? See the JMO app or your first card.
    Example: 17 August 2014, or 17-8-14
label-first_date = Member since
why-first_date = Part of the JHT can be taken out after 10 years of membership (PP 46/2015 Pasal 22).
q-earlier = Have you <b>ever</b> taken out part of your JHT (10% or 30%)?
label-earlier = Took out part before
why-earlier = Part of it can be taken out only once: 10% or 30%, not both (PP 46/2015 Pasal 22).
q-tax_ack = If the rest of your JHT is taken out <b>more than 2 years</b> after this, its tax is progressive and <b>can be higher</b>. Do you understand, and want to go on?
label-tax_ack = Understands the tax
why-tax_ack = All taken out within 2 calendar years: no tax up to Rp50 million, 5% above it (usually only on the part above Rp50 million, to be confirmed by the branch). The rest taken out from the third year on: progressive, 5–35% (PP 68/2009 and UU PPh Pasal 17).
q-mode = Is the house or apartment bought with <b>cash</b> or on <b>credit</b>?
label-mode = How the house is bought
why-mode = The papers differ. For credit, the branch first writes an eligibility letter, then comes the bank.
opt-mode-tunai = Cash
opt-mode-kredit = Credit (KPR)

## Reason cards

refusal-still_working_bpu-found = You still work or run your business (stopped: <b>{ $answer }</b>).
refusal-still_working_bpu-do = Your JHT balance stays and can be taken out in full after you stop. After 10 years of membership you can take out part (10% or 30%). From 56 on you may claim even while working.
refusal-membership_still_active-found = It is not certain that your membership is non-active (your answer: <b>{ $answer }</b>).
refusal-membership_still_active-do = Check in the JMO app or with 175. If it is still active, ask 175, a branch, or where you signed up how to make your BPU membership non-active.
refusal-uncertain_rule-found = You answered <b>{ $answer }</b>. Whether this reason holds for Indonesians too, we have not been able to establish.
refusal-uncertain_rule-do = If you have stopped working, use resignation or PHK below as the reason. If neither fits, ask 175 or a branch before you leave.
refusal-reached_56-found = Born <b>{ $answer }</b>, so you are 56 or older.
refusal-reached_56-do = Go on with age 56 as the reason. It is easier: no doctor's letter is needed.
refusal-waiting_determination-found = Your doctor's letter is dated <b>{ $answer }</b>. The right begins on the 1st of the month after it.
refusal-waiting_determination-do = Wait until the date below. Meanwhile, get the documents ready.
refusal-below_10_years-found = You have been a member since <b>{ $answer }</b>, not yet 10 full years.
refusal-below_10_years-do = Wait until the date below. If you have stopped working, you may be able to take out all of it for another reason; check the conditions again.
refusal-once_only-found = You have taken out part of your JHT before (your answer: <b>{ $answer }</b>). That is possible only once.
refusal-once_only-do = The rest of your balance is not lost. You can take out all of it later, after you stop working or at 56. You think you never took any? Ask 175 or a branch.
refusal-tax_not_understood-found = About the tax you answered <b>{ $answer }</b>. Better be clear about it before you take out part.
refusal-tax_not_understood-do = Ask 175 or a branch to explain: how much the tax is if the rest is taken out within 2 years, and how much if later. When it is clear, change your answer here.

hint-jp_lumpsum = 💡 You have reached the JP retirement age, so you may also have a right to the <b>JP lump sum</b>. It is a claim of its own, apart from JHT.
hint-disabled_by_work = 💡 Because it came from work, you may also have a right to <b>JKK for disability</b> (best done first), the <b>JP disability pension</b>, and the <b>scholarship for your children</b>.
hint-disabled_otherwise = 💡 If you are in JP, you may also have a right to the <b>JP disability pension</b>. It is a claim of its own, apart from JHT.
hint-jkm = 💡 Because the membership was still active, the family may also have a right to <b>JKM</b> and the <b>JP widow's or widower's pension</b>. If work caused the death, <b>JKK for death</b> takes the place of JKM.

## Documents

doc-bpu_stop = Statement that you stopped
why-doc-bpu_stop = A letter you write and sign yourself. Whether it is asked for is not certain; if in doubt, ask the branch.
doc-passport = Passport
why-doc-passport = The page with photo, name and passport number.
doc-no_work_statement = Statement of leaving for good
why-doc-no_work_statement = A statement you have signed.
doc-work_status_letter = Letter on your work status
why-doc-work_status_letter = From the company: you still work there, or you have stopped.
doc-ppjb_ajb = PPJB or AJB of the house
why-doc-ppjb_ajb = Sale and purchase agreement (PPJB) or deed of sale (AJB), because the house is bought with cash.
doc-ppjb_ajb-if = PPJB or AJB, if the house is bought with cash
doc-bank_loan = Loan agreement or offer
why-doc-bank_loan = From the bank that gives the housing credit.
doc-bank_loan-if = Loan agreement or credit offer, if the house is bought on credit
doc-standing_instruction = Transfer order of the bank
why-doc-standing_instruction = The order to pass the money on to the housing credit. Ask the bank that gives the credit.
doc-standing_instruction-if = Standing instruction of the bank, if the house is bought on credit
doc-npwp_heirs = NPWP of participant or heir
doc-npwp_heirs-if = NPWP, if the balance is above Rp50 million or after a partial claim
why-doc-npwp_heirs = Because the balance is above Rp50 million, or there was a partial claim. The rules we found do not say whose NPWP it is; if in doubt, ask a branch.

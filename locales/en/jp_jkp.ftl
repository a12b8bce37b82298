## JP and JKP: names of the claims

claim-jp_hari_tua = JP: monthly pension
claim-jp_lumpsum = JP: paid at once
claim-jp_cacat = JP: total disability
claim-jp_janda_duda = JP: for a widow or widower
claim-jp_anak = JP: for a child
claim-jp_orang_tua = JP: for a parent
claim-jkp = JKP: job loss

## JP: conditions

q-months =
    For how many <b>months have your JP contributions</b> been paid? Years and months are fine too.
    Example: 136, or 11 years 4 months
label-months = Months of JP paid
why-months = From 180 months (15 years) on, JP is paid every month. You find your months in the JMO app, or ask 175 or a branch.
q-p_months =
    For how many <b>months have the JP contributions of the participant who died</b> been paid? Years and months are fine too.
    Example: 136, or 11 years 4 months
label-p_months = Months of JP paid for them
why-p_months = How long was paid decides whether JP comes every month. Not sure? Ask a branch or 175; have the KTP and the participant card of the participant who died at hand.
q-segment = Have you <b>ever been in JP</b> (Jaminan Pensiun) as an employee?
label-segment = Ever been in JP
why-segment = JP is only for employees who are paid by a company. Look in the JMO app or ask HR: does the list of your programmes name JP?
q-lump_cause = <b>Why</b> would JP be paid at once?
label-lump_cause = Paid at once because
why-lump_cause = The pension age only decides when participants take JP themselves. It works differently for total permanent disability and for heirs.
opt-lump_cause-age = I reach the pension age
opt-lump_cause-disabled = I am disabled for good
opt-lump_cause-heir = I am an heir
q-jp_first_date =
    Since which day have you <b>been in JP</b>? The JMO app shows it, or ask HR.
    Example: 1 August 2019, or 1-8-2019
label-jp_first_date = In JP since
why-jp_first_date = The monthly disability pension needs at least one month between joining JP and what happened. JP itself began on 1 July 2015.
q-jp_event_date =
    On which day did <b>what disabled you</b> happen? If it was an illness, the date of the doctor's letter.
    Example: 17 August 2026, or 17-8-26
label-jp_event_date = Day it happened
why-jp_event_date = This day is compared with the day you joined JP.
q-density80 = Have your JP contributions been paid for <b>at least 80%</b> of the time you have been in JP? For example 8 or more of 10 months.
label-density80 = 80% paid
why-density80 = With less than 15 years paid, the monthly pension needs contributions for at least 80% of the months. The JMO app or a branch has the details.
q-p_density80 = Have the JP contributions of the participant who died been paid for <b>at least 80%</b> of their time in JP? For example 16 or more of 20 months.
label-p_density80 = 80% paid for them
why-p_density80 = With less than 15 years paid, the monthly pension needs at least one year in JP and contributions for at least 80% of the months. It is all right not to know.
q-member_1_year = Had the participant who died been in JP for <b>at least 1 year</b>?
label-member_1_year = One year in JP
why-member_1_year = With less than 15 years paid, the family's monthly pension needs at least one year in JP. HR or a branch can tell.
q-remarried = We are sorry to ask: have you <b>married again</b>?
label-remarried = Married again
why-remarried = JP for a widow or widower is paid until death or until marrying again.
q-spouse_entitled =
    We are sorry for your loss. Some of the questions may be hard.
    Is there still a <b>wife or husband</b> of the participant who died who is entitled? One who married again does not count.
label-spouse_entitled = Entitled widow or widower
why-spouse_entitled = JP goes to the widow or widower first. Where none is entitled any more, it goes to the registered children, 2 at most.
q-spouse_left =
    We are sorry for your loss. Some of the questions may be hard.
    Did the participant who died leave a <b>wife or husband</b>?
label-spouse_left = Left a wife or husband
why-spouse_left = JP for parents is for participants who were single: no wife, husband or entitled child.
q-child_exists = Did the participant who died leave an <b>entitled child</b>? That is below 23, not married and not working.
label-child_exists = Left an entitled child
why-child_exists = Children come before parents.
q-child_working_jp = Is the child <b>working already</b>?
label-child_working_jp = Child works
why-child_working_jp = JP for a child is paid until 23, until working or until marrying.

## JP: reason cards and worth knowing

who-heir = The heir who comes first.
refusal-below_jp_age-found = You were born on <b>{ $answer }</b>, so you have not reached the JP age of this year.
refusal-below_jp_age-do = Wait until the day below. The JP age rises in steps: 59 for 2025–2027, 60 for 2028–2030, and so on up to 65. The day below takes that into account. JHT has an age of its own (56), so it can come earlier.
refusal-below_180_months-found = Your JP contributions: <b>{ $answer }</b>, which is less than 180 months (15 years).
refusal-below_180_months-do = Your JP is not lost: it is paid at once, all contributions with what they earned. JP began on 1 July 2015, so nobody can reach 180 months before July 2030.
refusal-reached_180_months-found = Your JP contributions: <b>{ $answer }</b>, which is 180 months (15 years) or more.
refusal-reached_180_months-do = Go on with the monthly pension.
refusal-not_in_jp-found = By your answer (<b>{ $answer }</b>) you have never been in JP as an employee.
refusal-not_in_jp-do = The self-employed (BPU) have no JP. If a company once paid you wages, look again in the JMO app or ask 175 whether there is JP in your name.
refusal-lumpsum_disabled-found = JP paid at once because: <b>{ $answer }</b>. The pension age does not decide here.
refusal-lumpsum_disabled-do = Go to a branch with your KTP, participant card, family card and doctor's letter. Say: JP sekaligus karena cacat total tetap. We found no rule on how exactly and with which papers, so ask 175 first.
refusal-lumpsum_heir-found = JP paid at once because: <b>{ $answer }</b>. Neither your age nor theirs decides here.
refusal-lumpsum_heir-do = Call 175 first and ask which papers are needed. Then go to a branch with your KTP, the participant card of the participant who died, the family card, the death certificate and the letter of heirs. Say: <i>JP sekaligus untuk ahli waris</i>.
refusal-disabled_too_soon-found = It happened on <b>{ $answer }</b>, less than a month after you joined JP.
refusal-disabled_too_soon-do = The monthly disability pension does not apply yet, but your JP contributions are not lost: they can be paid at once. A branch handles it; your age does not decide. In the next step choose <i>I am totally and permanently disabled</i>.
refusal-density_below_80-found = By your answer (<b>{ $answer }</b>), less than 80% of your time in JP is paid.
refusal-density_below_80-do = With less than 15 years and less than 80% paid, JP is paid at once. A branch handles it; your age does not decide. In the next step choose <i>I am totally and permanently disabled</i>. If the company owes contributions, tell the branch.
refusal-p_density80_below-found = By your answer (<b>{ $answer }</b>), less than 80% of their time in JP is paid.
refusal-p_density80_below-do = With less than 15 years and less than 80% paid, JP is paid at once to the heirs. A branch handles it; age does not decide. In the next step choose <i>The participant died, I am an heir</i>. If the company owes contributions, tell the branch.
refusal-density_unknown-found = Your answer about the 80% is <b>{ $answer }</b>, and it decides between every month and at once.
refusal-density_unknown-do = Ask a branch or 175 for the list of JP contributions (have the NIK and KPJ at hand). Once you know, change your answer here.
refusal-member_below_1_year-found = By your answer (<b>{ $answer }</b>), the participant who died was in JP for less than a year.
refusal-member_below_1_year-do = The monthly pension does not apply, but their JP contributions are not lost: they are paid at once to the heirs. A branch handles it; age does not decide. In the next step choose <i>The participant died, I am an heir</i>.
refusal-remarried-found = You answered <b>{ $answer }</b> to having married again.
refusal-remarried-do = JP for a widow or widower ends with a new marriage. If there is a child of the participant who died, below 23, not working and not married, JP can be claimed for the child.
refusal-spouse_first-found = There is a wife or husband of the participant who died (your answer: <b>{ $answer }</b>), and JP goes to them first.
refusal-spouse_first-do = The wife or husband claims JP. If you help them, go on together with the button below.
refusal-child_first-found = There is an entitled child (your answer: <b>{ $answer }</b>), and children come first.
refusal-child_first-do = JP is claimed for the child. For a young child the guardian claims, with the button below.
refusal-child_works-found = The child is working (your answer: <b>{ $answer }</b>).
refusal-child_works-do = JP for a child ends when the child works. If there is a brother or sister below 23, not working and not married, claim for them: change your answer below.

hint-jp_reached_before = 💡 You reached the JP age of an earlier year before it rose. Your right may <b>exist already</b>. Do not just wait: ask a branch or 175, and tell them your date of birth.
hint-jp_defer = 💡 Still working? You may choose: the pension starts at the JP age, or when you stop working, at most 3 years after the JP age (PP 45/2015 Pasal 15 ayat (4), in force since 1 July 2015).
hint-jp_lump_paid_on_the_first = 💡 JP at once is paid on the 1st of the next month, once the papers are complete (the Ministry of Manpower on PP 45/2015).
hint-jp_from_the_first = 💡 The monthly pension counts from the 1st of the next month. Ask the branch which month is the first for you.
hint-jp_months_too_many = 💡 JP began on 1 July 2015, so 180 months of JP are possible from July 2030 on. Perhaps you counted months of JHT. <b>Check again</b> in the JMO app or at 175, and change your answer if needed.

## JP: papers

doc-form7 = Form 7 (JP)
why-doc-form7 = The form to claim JP. Get it at a branch or by 175, fill it in, and photograph all its pages.
doc-id_heir_jp = Your KTP or passport (as the heir)
why-doc-id_heir_jp = Your own KTP as the heir. All corners visible, easy to read. Keep the KTP of the participant who died; the branch may ask for it too.
doc-npwp_jp = NPWP card
doc-npwp_jp-if = NPWP, if you have one (for JP the branch decides whether it is needed)
why-doc-npwp_jp = Send it if you have one. Whether it is needed for JP, the branch decides.
doc-employer_unable_letter = Letter: unable to work
why-doc-employer_unable_letter = A letter of the company that you can no longer work because of the disability. Ask HR. Company closed? Ask the branch.

## JKP: conditions

q-jkp_cause = <b>Why did your work end?</b>
label-jkp_cause = Why the work ended
why-jkp_cause = JKP (cash while looking for work) is only after a PHK (the company ends the job). A contract that was cut early counts as one.
opt-jkp_cause-phk = PHK, or contract cut
opt-jkp_cause-resign = Resigned
opt-jkp_cause-pensiun = Retired
opt-jkp_cause-cacat = Total permanent disability
opt-jkp_cause-pkwt_habis = Contract ended on time
opt-jkp_cause-meninggal = The worker died
q-wni = Are you an <b>Indonesian citizen</b> (WNI)?
label-wni = Indonesian citizen
why-wni = JKP is only for Indonesian workers.
q-jkp_phk_date =
    On which day was your <b>PHK</b>?
    Example: 17 August 2026, or 17-8-26
label-jkp_phk_date = Day of the PHK
why-jkp_phk_date = JKP must be claimed within 6 months of the PHK (PP 6/2025 Pasal 40). There is no waiting time.
q-jkp_paid = Have your contributions been paid for <b>at least 12 months</b> of the 24 months before the PHK?
label-jkp_paid = 12 of 24 months paid
why-jkp_paid = JKP needs at least 12 months of contributions in the 24 months before the PHK. The JMO app has the details, or ask HR or 175.
q-working = Are you <b>working again</b> already?
label-working = Working again
why-working = JKP helps while you look for work, and ends when you work again.
q-willing = Are you <b>willing to work again</b> if there is a job?
label-willing = Willing to work again
why-willing = JKP is for those who want to work again: cash, job information and training.
q-jkp_proof = Do you have a <b>proof of the PHK</b>? For example the PHK letter and your letter that you accept it, the receipt of its report from the Manpower Office, a joint agreement, or a ruling of the industrial relations court (PHI).
label-jkp_proof = Proof of the PHK
why-jkp_proof = JKP needs proof: that you accept the PHK, with the receipt of its report; a joint agreement that is registered or reported; or a court ruling (PHI).
q-jkp_nonactive = Has the company <b>reported</b> to BPJS Ketenagakerjaan that you left? The JMO app then shows you as non-active.
label-jkp_nonactive = Reported by the company
why-jkp_nonactive = JKP can go on only after the company has reported the PHK and set you non-active.

## JKP: reason cards and worth knowing

refusal-not_dismissed-found = Your work ended because: <b>{ $answer }</b>. JKP is only after a PHK.
refusal-not_dismissed-do = There are other rights that may fit, see the buttons below. If it was really the company that ended it, change your answer.
refusal-not_wni-found = You answered <b>{ $answer }</b> to being an Indonesian citizen. JKP is only for Indonesian citizens.
refusal-not_wni-do = Your JHT stays yours. See below.
refusal-lapsed_jkp-found = Your PHK was on <b>{ $answer }</b>, more than 6 months ago.
refusal-lapsed_jkp-do = JKP can be claimed within 6 months, so it is too late for it now. JHT has no such limit: the money stays yours. If you had already claimed JKP in time, ask SIAPkerja or 175.
refusal-paid_below_12_months-found = By your answer (<b>{ $answer }</b>), less than 12 months were paid in the 24 months before the PHK.
refusal-paid_below_12_months-do = Compare the months in the JMO app first; if the company took contributions from your wage and did not pay them in, tell a branch or 175. You can still take JHT.
refusal-paid_months_unknown-found = It is not known how many months were paid (your answer: <b>{ $answer }</b>).
refusal-paid_months_unknown-do = Ask 175 or a branch for the list of contributions (have your NIK and KPJ at hand). Do not wait long, JKP has a last day. Once you know, change your answer here.
refusal-new_job-found = You answered <b>{ $answer }</b> to working again.
refusal-new_job-do = Congratulations on the new job. JKP ends when you work again. Your JHT goes on and can be merged at the new company.
refusal-not_willing-found = You answered <b>{ $answer }</b> to being willing to work again.
refusal-not_willing-do = JKP is only for those willing to work again. You can still take JHT. If you pressed the wrong button, change your answer.
refusal-no_phk_proof-found = There is no proof of the PHK yet (your answer: <b>{ $answer }</b>).
refusal-no_phk_proof-do = Ask HR to report your PHK (they must within 7 working days) and to give you the receipt. If the company does nothing, go to the Manpower Office (Dinas Tenaga Kerja). Do not wait long: JKP ends 6 months after the PHK.

hint-jht_besides_jkp = 💡 JHT has conditions of its own and JKP does not touch it: after a PHK you can claim JHT one month after its date (Permenaker 4/2022, in force since 26 April 2022).
hint-jkp_last_day = 💡 The last day to claim your JKP: <b>{ $day }</b>, 6 months after the PHK (PP 6/2025 Pasal 40, in force since 7 February 2025). The sooner the better.
hint-jkp_duties =
    💡 <b>So that JKP is paid every month</b>, do this at siapkerja.kemnaker.go.id:
    • Month 1: fill in the self-assessment and agree to the KAPK (commitment to look for work).
    • Months 2–6: apply for 5 jobs, or have 1 test or interview, each month. In training, attend at least 80%.
    • Month 6: also fill in the employment status form.

## JKP: papers

why-doc-phk_proof_jkp = The receipt of the report with your letter that you accept the PHK, the joint agreement, or the court ruling (PHI). Several pages? Make them one PDF.
doc-kapk = KAPK (I look for work)
why-doc-kapk = Komitmen Aktivitas Pencarian Kerja, agreed to in your SIAPkerja account (siapkerja.kemnaker.go.id). It names the duties of each month: 5 applications or 1 interview, and 80% attendance in training.

## JP for a child

q-jp_guardian_agreed =
    Next I need the child's details: name, birth date and papers.
    Are you the <b>parent or guardian, and do you agree</b> that they are used for this claim? A child who is of age may answer alone.
label-jp_guardian_agreed = Consent for the child's data
why-jp_guardian_agreed = A child's data may be used only if a parent or guardian agrees (UU 27/2022).
